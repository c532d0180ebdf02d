import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { importFiles, type ImportOptions } from '../../../cms/import/importFiles.ts'
import { openImportCms } from './openImportCms.ts'
import { teamCells } from './teamSheet.ts'
import { toBytes } from './workbook.ts'

export type Row = Record<string, string | number>
export type Doc = Record<string, unknown> & { id: number; _status?: string }

const collections = [
  'publish-requests',
  'decisions',
  'bulletins',
  'boards',
  'teams',
  'villages',
  'communes',
  'files',
] as const
const context = { skipPublishRequest: true }
export let payload: Payload
/** A CMS for the whole file, emptied before each test. */
export const useImportCms = (): void => {
  let stop: () => Promise<void>
  beforeAll(async () => {
    ;({ payload, stop } = await openImportCms())
  }, 60_000)
  afterAll(() => stop())
  beforeEach(async () => {
    for (const collection of collections) await payload.delete({ collection, where: { id: { exists: true } }, context })
    const commune = { code: '07260', name: 'Đồng Tâm', kind: 'xa', validFrom: '2008-01-01' } as const
    await payload.create({ collection: 'communes', data: commune as never, context })
    const settings = { asOf: '2022-12-31', districtName: 'Huyện Mẫu', provinceName: 'Tỉnh Mẫu' }
    await payload.updateGlobal({ slug: 'settings', data: settings as never, context })
  })
}

export async function importAll(files: Record<string, string | Buffer>, options: ImportOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'import-'))
  await mkdir(join(folder, 'tep'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return importFiles(payload, [folder], { today: '2022-12-31', ...options })
}

export const importTeams = (rows: Row[], options?: ImportOptions) =>
  importAll({ 'to.xlsx': toBytes({ sheets: { Tổ: teamCells(rows) } }) }, options)

export const all = async (collection: string, draft = true) => {
  const found = await payload.find({
    collection: collection as CollectionSlug,
    draft,
    depth: 0,
    pagination: false,
    sort: 'id',
  })
  return found.docs as unknown as Doc[]
}
export const waiting = async () => (await all('publish-requests')).length

export const leader: Row = { 'Họ và tên': 'Nguyễn Văn Mẫu', 'Chức danh trong Tổ': 'Tổ trưởng', 'Số hộ': 150 }
export const deputy: Row = { 'Họ và tên': 'Trần Thị Mẫu', 'Chức danh trong Tổ': 'Tổ phó' }
export const pdf = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<<>>\nstartxref\n30\n%%EOF\n'
