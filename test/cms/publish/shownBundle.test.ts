/** What people withdraw leaves the site at once, also while the templates that were compiled since are broken. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { recordedPublish } from '../../../cms/publish/publishRecords.ts'
import { nextWork } from '../../../cms/publish/publishRequests.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'
import { writeSmallSite } from './smallSite.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
beforeAll(async () => {
  cms = await startTestCms()
  const env = { DATA_DIR: cms.folder, SITE_BUNDLE: writeSmallSite(join(cms.folder, 'site')) }
  paths = publishPaths(env as unknown as NodeJS.ProcessEnv)
  const names = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }
  await cms.payload.updateGlobal({ slug: 'settings', data: names as never })
})
afterAll(() => cms.stop())

const publish = async () =>
  recordedPublish({ payload: cms.payload, paths, work: await nextWork(cms.payload), now: () => new Date() })
const isServed = (slug: string) => existsSync(join(paths.current, `bai-tuyen-truyen/${slug}/index.html`))
const entry = () => join(paths.bundle, 'server', 'entry.mjs')

test.each([
  ['cannot be loaded', () => 'this is no JavaScript'],
  [
    'fails at every page',
    (whole: string) => whole.replace('const { pathname }', 'throw new Error("no page")\n  const { pathname }'),
  ],
])('a template that %s holds up no withdrawal, only what is new', async (how, breakIt) => {
  const { payload, asOwn } = cms
  const stays = await payload.create({
    collection: 'bulletins',
    data: validBulletin({ title: `Ở lại, ${how}` }),
    ...asOwn,
  })
  const goes = await payload.create({
    collection: 'bulletins',
    data: validBulletin({ title: `Gỡ đi, ${how}` }),
    ...asOwn,
  })
  await publish()
  const whole = readFileSync(entry(), 'utf8')
  const before = currentRelease(paths)
  const [staying, leaving] = [String(stays.slug), String(goes.slug)]
  expect([isServed(staying), isServed(leaving)]).toEqual([true, true])

  writeFileSync(entry(), breakIt(whole))
  await payload.update({ collection: 'bulletins', id: goes.id, data: { _status: 'draft' }, ...asOwn })
  await payload.update({
    collection: 'bulletins',
    id: stays.id,
    data: { body: 'Lời mới.', _status: 'published' },
    ...asOwn,
  })
  expect((await publish()).isUnserved).toBe(true)
  expect([isServed(staying), isServed(leaving), currentRelease(paths) === before]).toEqual([true, false, false])
  const page = () => readFileSync(join(paths.current, `bai-tuyen-truyen/${staying}/index.html`), 'utf8')
  expect(page()).not.toContain('Lời mới.')

  writeFileSync(entry(), `${whole}\n// mended`)
  expect((await publish()).isUnserved).toBe(false)
  expect(page()).toContain('Lời mới.')
})
