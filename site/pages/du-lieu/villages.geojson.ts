import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { villagesGeojson } from '../../dataFiles.ts'
import { jsonResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => jsonResponse('geojson', villagesGeojson(contentOf(locals.snapshot)))
