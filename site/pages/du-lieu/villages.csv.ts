import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { villagesCsv } from '../../dataFiles.ts'
import { fileResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => fileResponse('csv', villagesCsv(contentOf(locals.snapshot)))
