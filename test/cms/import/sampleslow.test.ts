import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportTeams } from '../../../cms/import/export/exportTeams.ts'
import { importFiles, runImport } from '../../../cms/import/importFiles.ts'
import { Planned } from '../../../cms/import/planned.ts'
import { renderSummary, type ImportReport } from '../../../cms/import/report.ts'
import { openImportCms } from './openImportCms.ts'

let payload: Payload
let stop: () => Promise<void>
let first: ImportReport
beforeAll(async () => {
  ;({ payload, stop } = await openImportCms())
  first = await importFiles(payload, ['content/sample'])
}, 900_000)
afterAll(() => stop())

describe('importFiles: the sample', () => {
  test('goes in whole: no file and no row is refused', () => {
    expect(first.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(first.unreadable).toEqual([])
  })

  test('has the size of a district, some of its teams as drafts', async () => {
    const count = async (collection: 'villages' | 'decisions' | 'bulletins' | 'files') =>
      (await payload.count({ collection })).totalDocs
    expect(await count('villages')).toBe(270)
    expect(await count('decisions')).toBe(42) // 40 of the table, 2 known by number and day
    expect(await count('bulletins')).toBe(40)
    expect(await count('files')).toBe(40)
    expect(first.drafts).toBe(10)
  })

  test('asks for one publish', async () => {
    expect((await payload.count({ collection: 'publish-requests' })).totalDocs).toBe(1)
  })

  test('imported again, it changes nothing', async () => {
    const again = await importFiles(payload, ['content/sample'])
    expect(again).toMatchObject({ created: 0, updated: 0, drafts: first.drafts })
    expect(renderSummary(again)).toMatch(/^Xong: 0 thay đổi, /)
  }, 600_000)
})

/** What an import of the whole export would do. */
async function exportAndPlan() {
  const folder = await mkdtemp(join(tmpdir(), 'export-'))
  const user = { id: 1, collection: 'users', role: 'district' } as never
  const path = join(folder, 'danh-sach.xlsx')
  await writeFile(path, (await exportTeams(await createLocalReq({ user }, payload))) ?? '')
  const planned = new Planned()
  const report = await runImport({ payload, paths: [path], planned })
  await rm(folder, { recursive: true })
  const problems = report.findings.filter(({ severity }) => severity === 'error')
  return { ...report, problems, changes: planned.documents }
}

describe('exportTeams: the sample', () => {
  test('exported and imported, the whole district stays as it is', async () => {
    const { created, updated, unchanged, problems, changes } = await exportAndPlan()
    expect([changes, problems]).toEqual([[], []])
    expect([created, updated]).toEqual([0, 0])
    expect(unchanged).toBeGreaterThan(500)
  }, 600_000)

  test('so do names like formulas, blanks at the ends, quotes and numbers', async () => {
    const { docs } = await payload.find({ collection: 'teams', where: { _status: { equals: 'published' } }, limit: 1 })
    const team = docs[0]
    if (!team) throw new Error('no team')
    const nasty = ['=HYPERLINK("http://x")', '+84', '-1', '@SUM(A1)', '"A", \'B\'; C', '00123', ' Cuối dòng ', "'=x"]
    const members = [
      ...(team.members ?? []),
      ...nasty.map((name) => ({ name, role: 'member' as const, task: `=${name}`, post: 'Tổng số: 12' })),
    ]
    const village = typeof team.village === 'object' ? team.village.id : team.village
    await payload.update({ collection: 'teams', id: team.id, data: { members }, depth: 0 })
    await payload.update({
      collection: 'villages',
      id: village,
      data: { name: 'Bản Tổng', formerNames: ['=Cũ', 'Xóm "Đình"'], people: 1052, lat: 21.4, lon: 106.123456 },
    })
    const { problems, changes } = await exportAndPlan()
    expect([changes, problems]).toEqual([[], []])
  }, 600_000)
})
