import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Payload } from 'payload'
import { importFiles } from '../import/importFiles.ts'
import { makeFirstAdmin, type FirstAdmin } from './firstAdmin.ts'

export type PrepareOptions = { env: NodeJS.ProcessEnv; withSample: boolean; log: (line: string) => void }

const sampleFolder = resolve(import.meta.dirname, '../../content/sample')
/** The workbook holds the same teams as the folder of tables, for those who want to try the import. */
const samplePaths = (): string[] =>
  readdirSync(sampleFolder)
    .filter((name) => !/\.(?:xlsx|md|ts)$/.test(name))
    .map((name) => join(sampleFolder, name))

/** What a database needs before boards can work: a first administrator and, on an empty one, the sample. */
export const prepare = async (
  payload: Payload,
  { env, withSample, log }: PrepareOptions,
): Promise<FirstAdmin | null> => {
  const { totalDocs: communes } = await payload.count({ collection: 'communes' })
  // The administrator comes last: a start that was cut off in the sample goes on with it the next time.
  const { totalDocs: users } = await payload.count({ collection: 'users' })
  if (withSample && (communes === 0 || users === 0)) {
    log('Đang nạp dữ liệu minh hoạ huyện Yên Thế…')
    const report = await importFiles(payload, samplePaths(), {})
    log(`Đã nạp dữ liệu minh hoạ: ${report.created} mục.`)
  }
  return makeFirstAdmin(payload, env)
}
