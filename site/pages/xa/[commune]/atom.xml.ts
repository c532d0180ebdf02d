import type { APIRoute } from 'astro'
import { contentOf } from '../../../content.ts'
import { feedResponse } from '../../../feedResponse.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const commune = contentOf(locals.snapshot).findCommune(params.commune ?? '')
  return commune ? feedResponse('atom', locals, commune) : new Response(null, { status: 404 })
}
