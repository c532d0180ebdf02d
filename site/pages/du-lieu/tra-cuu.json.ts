import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { jsonResponse } from '../../fileResponse.ts'
import { lookupList } from '../../lookupList.ts'

export const GET: APIRoute = ({ locals }) => jsonResponse('json', lookupList(contentOf(locals.snapshot)))
