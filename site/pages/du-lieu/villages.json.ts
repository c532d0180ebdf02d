import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { villageRows } from '../../dataFiles.ts'
import { jsonResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => jsonResponse('json', villageRows(contentOf(locals.snapshot)))
