import type { APIRoute } from 'astro'
import { fileResponse } from '../fileResponse.ts'

export const GET: APIRoute = ({ locals }) =>
  fileResponse(
    'xml',
    `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${new URL('/sitemap-0.xml', locals.siteUrl).href}</loc></sitemap></sitemapindex>
`,
  )
