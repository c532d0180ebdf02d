import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFiles } from '../../../cms/import/importFiles.ts'
import { renderSummary, type ImportReport } from '../../../cms/import/report.ts'
import { openImportCms } from './openImportCms.ts'

let payload: Payload
let stop: () => Promise<void>
let first: ImportReport
beforeAll(async () => {
  ;({ payload, stop } = await openImportCms())
  first = await importFiles(payload, ['content/sample'])
}, 180_000)
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
  }, 60_000)
})
