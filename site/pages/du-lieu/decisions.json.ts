import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { decisionRows } from '../../dataFiles.ts'
import { jsonResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => jsonResponse('json', decisionRows(contentOf(locals.snapshot)))
