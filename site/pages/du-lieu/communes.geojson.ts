import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { communesGeojson } from '../../dataFiles.ts'
import { jsonResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => jsonResponse('geojson', communesGeojson(contentOf(locals.snapshot)))
