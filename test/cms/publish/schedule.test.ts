/** What has a day comes and goes on it without anybody's click, whatever the clock of the machine does. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bulletin } from '../../../cms/payload-types.ts'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { readPublishNews } from '../../../cms/admin/readPublishNews.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
let bulletin: Bulletin
/** The clock on the wall of the machine. */
let now = new Date('2098-05-03T16:59:59Z')
let stop: AbortController
let running: Promise<void>
let runs = 0

const begin = () => {
  stop = new AbortController()
  const { signal } = stop
  running = runPublisher({
    payload: cms.payload,
    paths,
    signal,
    log: () => {},
    now: () => now,
    pollMs: 20,
    onRun: () => (runs += 1),
  })
}
const end = async () => {
  stop.abort()
  await running
}
const runsReach = async (wanted: number) => {
  while (runs < wanted) await new Promise((done) => setTimeout(done, 20))
}
/** The clock jumps; waits until the publisher has noticed. */
const jumpTo = async (instant: string) => {
  const before = runs
  now = new Date(instant)
  await runsReach(before + 1)
}
const isServed = () => existsSync(join(paths.current, 'bai-tuyen-truyen/tiem-phong-dai/index.html'))
const isListed = () =>
  readFileSync(join(paths.current, 'bai-tuyen-truyen/index.html'), 'utf8').includes('Tiêm phòng dại')
const isRead = async () => {
  const where = { title: { equals: 'Tiêm phòng dại' } }
  return (await cms.payload.count({ collection: 'bulletins', where, overrideAccess: false })).totalDocs === 1
}

beforeAll(async () => {
  cms = await startTestCms()
  const { payload, asOwn } = cms
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  const names = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }
  await payload.updateGlobal({ slug: 'settings', data: names as never })
  await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
  const data = validBulletin({ title: 'Tiêm phòng dại', publishedOn: '2098-05-04', expiresOn: '2098-05-06' })
  bulletin = await payload.create({ collection: 'bulletins', data, ...asOwn })
  begin()
  await runsReach(1)
})
afterAll(async () => {
  await end()
  await cms.stop()
})

describe('a bulletin that is published ahead of its day', () => {
  test('is nowhere on the site and in no answer of the CMS to a visitor, and its board is told the day', async () => {
    expect([isServed(), isListed(), await isRead()]).toEqual([false, false, false])
    const { changes } = await readPublishNews(cms.payload, { ...cms.users.own, collection: 'users' } as never)
    expect(changes.find(({ edit }) => edit.endsWith(`/${bulletin.id}`))).toMatchObject({
      outcome: 'ahead',
      page: null,
      message: 'Bài tự lên trang ngày 04/05/2098.',
    })
  })

  test('comes at midnight of Vietnam', async () => {
    await jumpTo('2098-05-03T17:00:00Z')
    expect([isServed(), isListed()]).toEqual([true, true])
  })

  test('leaves the lists when its last day is over, and its page says so', async () => {
    await jumpTo('2098-05-06T17:00:00Z')
    expect([isServed(), isListed()]).toEqual([true, false])
    expect(readFileSync(join(paths.current, 'bai-tuyen-truyen/tiem-phong-dai/index.html'), 'utf8')).toContain('hết hạn')
  })
})

describe('a clock that jumps', () => {
  test('back by days is followed, and the newest publish stays the newest', async () => {
    await jumpTo('2098-05-01T03:00:00Z')
    expect([isServed(), isListed()]).toEqual([false, false])
    const { last } = await readPublishNews(cms.payload, { ...cms.users.own, collection: 'users' } as never)
    expect(last).toMatchObject({ state: 'done', release: currentRelease(paths) })
  })

  test('forward over both boundaries at once leaves what holds on that day', async () => {
    await jumpTo('2098-05-20T03:00:00Z')
    expect([isServed(), isListed()]).toEqual([true, false])
  })
})

describe('a publisher that was not there at the boundary', () => {
  test('makes good for it as soon as it starts', async () => {
    await jumpTo('2098-05-03T03:00:00Z')
    expect(isServed()).toBe(false)
    await end()
    now = new Date('2098-05-05T03:00:00Z')
    const before = runs
    begin()
    await runsReach(before + 1)
    expect([isServed(), isListed()]).toEqual([true, true])
  })
})
