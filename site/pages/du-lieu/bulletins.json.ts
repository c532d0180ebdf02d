import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { bulletinRows } from '../../dataFiles.ts'
import { jsonResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => jsonResponse('json', bulletinRows(contentOf(locals.snapshot)))
