import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startTestCms, type TestCms } from '../../testCms.ts'
import { teamCells } from '../teamSheet.ts'
import { toBytes } from '../workbook.ts'
import { openDesk, type Desk } from './askImports.ts'

export type Row = Record<string, string | number>
export const leader: Row = {
  'Họ và tên': 'Nguyễn Văn Mẫu',
  'Chức danh trong Tổ': 'Tổ trưởng',
  'Điện thoại': '0500111222',
}
export const deputy: Row = { 'Họ và tên': 'Trần Thị Thử', 'Chức danh trong Tổ': 'Tổ phó', 'Điện thoại': '' }
export const withDecision: Row = { ...leader, 'Số quyết định': '12-QĐ/ĐU', 'Ngày quyết định': '05/11/2022' }

export const workbook = (rows: Row[]) => toBytes({ sheets: { Tổ: teamCells(rows) } })
export const upload = async (desk: Desk, rows: Row[]) =>
  (await desk.upload('tổ.xlsx', workbook(rows))).body.id as number

export const context = { skipPublishRequest: true }

type Desks = { cms: TestCms; own: Desk; other: Desk; district: Desk }

/** A CMS for the whole file, emptied before each test, with a person of each kind at the import's screen. */
export function useDesks(): Desks {
  process.env.CMS_LOG_LEVEL = 'silent'
  const desks = {} as Desks
  beforeAll(async () => {
    const cms = await startTestCms()
    const own = await openDesk(cms, 'dong-tam@to.example')
    const other = await openDesk(cms, 'tam-hiep@to.example')
    Object.assign(desks, { cms, own, other, district: await openDesk(cms, 'huyen@to.example') })
  }, 120_000)
  afterAll(() => desks.cms.stop())
  beforeEach(async () => {
    const { payload, villages, communes } = desks.cms
    for (const collection of ['import-changes', 'imports', 'publish-requests', 'decisions', 'teams'] as const)
      await payload.delete({ collection, where: { id: { exists: true } }, context })
    const kept = Object.values(villages).map(({ id }) => id)
    await payload.delete({ collection: 'villages', where: { id: { not_in: kept } }, context })
    const made = { id: { not_in: Object.values(communes).map(({ id }) => id) } }
    await payload.delete({ collection: 'communes', where: made, context })
  })
  return desks
}

export const readTeams = async ({ payload }: TestCms) =>
  (await payload.find({ collection: 'teams', draft: true, depth: 0, pagination: false })).docs
export const countRequests = async ({ payload }: TestCms) =>
  (await payload.count({ collection: 'publish-requests' })).totalDocs
