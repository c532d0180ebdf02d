import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPrivate } from '../../../cms/database/keepPrivate.ts'
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

/** As the publisher does that ends while the CMS goes on: opens the database, reads, closes it. */
const countFilesElsewhere = (): number => {
  const script = `
    const database = new (require('libsql'))(process.argv[1])
    console.log(database.prepare('SELECT count(*) AS n FROM files').get().n)
    database.close()`
  return Number(
    execFileSync(process.execPath, ['-e', script, join(cms.folder, 'database.sqlite')], { encoding: 'utf8' }),
  )
}

test('what is written after another process has ended is read by the next: the log stays where it is', async () => {
  // Next reads its configuration anew for each of its bundles, with the database open.
  keepPrivate(cms.folder)
  const log = join(cms.folder, 'database.sqlite-wal')
  const before = statSync(log).ino
  const count = countFilesElsewhere()
  await cms.payload.create({
    collection: 'files',
    data: {} as never,
    file: upload('2.pdf', smallPdf()),
    ...cms.asOwn,
  })
  expect([statSync(log).ino, countFilesElsewhere()]).toEqual([before, count + 1])
})
