import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallPdf, upload } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
  const file = upload('1.pdf', smallPdf())
  await cms.payload.create({ collection: 'files', data: {} as never, file, ...cms.asOwn })
})
afterAll(() => cms.stop())

test('other people of the machine read neither the database nor unpublished files', () => {
  const privates = readdirSync(cms.folder).filter((name) => /^(?:database|uploads|consent-scans|imports)/.test(name))
  expect(privates).toEqual(expect.arrayContaining(['database.sqlite', 'database.sqlite-wal', 'uploads']))
  const open = privates.filter((name) => (statSync(join(cms.folder, name)).mode & 0o077) !== 0)
  expect(open).toEqual([])
  expect(existsSync(join(cms.folder, 'uploads', '1.pdf'))).toBe(true)
})
