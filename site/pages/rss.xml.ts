import type { APIRoute } from 'astro'
import { feedResponse } from '../feedResponse.ts'

export const GET: APIRoute = ({ locals }) => feedResponse('rss', locals, null)
