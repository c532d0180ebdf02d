import type { APIRoute } from 'astro'
import { schemaOf } from '../../../dataShapes.ts'
import { jsonResponse } from '../../../fileResponse.ts'

export const GET: APIRoute = () => jsonResponse('json', schemaOf('villages'))
