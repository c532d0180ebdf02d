import type { APIRoute } from 'astro'
import { buildCalendar } from '../../../calendar.ts'
import { contentOf } from '../../../content.ts'
import { fileResponse } from '../../../fileResponse.ts'

export const GET: APIRoute = ({ locals: { snapshot, siteUrl }, params }) => {
  const content = contentOf(snapshot)
  const commune = content.findCommune(params.commune ?? '')
  if (!commune) return new Response(null, { status: 404 })
  return fileResponse('ics', buildCalendar({ content, commune, siteUrl }))
}
