import type { APIRoute } from 'astro'
import { buildCalendar } from '../calendar.ts'
import { contentOf } from '../content.ts'
import { fileResponse } from '../fileResponse.ts'

export const GET: APIRoute = ({ locals: { snapshot, siteUrl } }) =>
  fileResponse('ics', buildCalendar({ content: contentOf(snapshot), commune: null, siteUrl }))
