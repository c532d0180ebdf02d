import type { APIRoute } from 'astro'
import { fileResponse } from '../fileResponse.ts'

export const GET: APIRoute = ({ locals }) =>
  fileResponse('txt', `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', locals.siteUrl).href}\n`)
