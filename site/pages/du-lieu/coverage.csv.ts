import type { APIRoute } from 'astro'
import { contentOf } from '../../content.ts'
import { coverageCsv } from '../../dataFiles.ts'
import { fileResponse } from '../../fileResponse.ts'

export const GET: APIRoute = ({ locals }) => fileResponse('csv', coverageCsv(contentOf(locals.snapshot)))
