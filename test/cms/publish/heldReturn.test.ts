/** While the district keeps the site in an earlier state: what leaves it by itself, what waits, and what is said. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { todayInVietnam } from '../../../content/model/date.ts'
import { readDashboard } from '../../../cms/admin/readDashboard.ts'
import { findReturnable } from '../../../cms/admin/readReturnable.ts'
import { readPublishNews } from '../../../cms/admin/readPublishNews.ts'
import type { Bulletin, Team } from '../../../cms/payload-types.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { recordedPublish } from '../../../cms/publish/publishRecords.ts'
import { nextWork } from '../../../cms/publish/publishRequests.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { newestReason, returnReason } from '../../../cms/publish/requestReasons.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'
import { withdrawnMembers } from './withdrawnMembers.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
let team: Team
let now = new Date('2098-05-03T03:00:00Z')

const publish = async () =>
  recordedPublish({ payload: cms.payload, paths, work: await nextWork(cms.payload), now: () => now })
const choose = async (reason: string) => {
  const data = { reason, requestedAt: now.toISOString(), state: 'waiting' as const }
  await cms.payload.create({ collection: 'publish-requests', data })
  await publish()
}
const write = (title: string, more: Partial<Bulletin> = {}) =>
  cms.payload.create({ collection: 'bulletins', data: validBulletin({ title, ...more }), ...cms.asOwn })
const lastRecord = async () =>
  (await cms.payload.find({ collection: 'publishes', sort: '-number', limit: 1, depth: 0 })).docs[0]
const newsOfOwn = () => readPublishNews(cms.payload, { ...cms.users.own, collection: 'users' } as never)
const isServed = (slug: string) => existsSync(join(paths.current, 'bai-tuyen-truyen', slug, 'index.html'))
const list = () => readFileSync(join(paths.current, 'bai-tuyen-truyen/index.html'), 'utf8')
const village = () => readFileSync(join(paths.current, 'xa/dong-tam/dong-tam/index.html'), 'utf8')

beforeAll(async () => {
  cms = await startTestCms()
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  const { payload, asOwn, villages } = cms
  const names = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }
  await payload.updateGlobal({ slug: 'settings', data: names as never })
  const data = { ...validTeam(villages.own), _status: 'published' as const }
  team = await payload.create({ collection: 'teams', data, ...asOwn })
  await write('Hết hạn ngày mai', { expiresOn: '2098-05-04' })
  await write('Hẹn ngày kia', { publishedOn: '2098-05-05' })
  await write('Bị gỡ sau này')
  await publish()
  const first = currentRelease(paths) ?? ''
  await write('Đăng nhầm')
  await publish()
  await choose(returnReason(first))
})
afterAll(() => cms.stop())

describe('while the site is kept in an earlier state', () => {
  test('what others publish waits, and its writer is told so', async () => {
    await write('Viết trong lúc ấy')
    await publish()
    expect([isServed('viet-trong-luc-ay'), isServed('dang-nham')]).toEqual([false, false])
    const { changes, last } = await newsOfOwn()
    expect(changes[0]).toMatchObject({ what: 'Bài «Viết trong lúc ấy»', outcome: 'held', page: null })
    expect(last?.message).toBe('Trang vẫn ở một bản trước do cấp huyện chọn.')
  })

  test('what waits makes no release, so that the kept ones stay those that there were', async () => {
    const [before, kept] = [readdirSync(paths.releases), await findReturnable(cms.payload)]
    for (const title of ['Một', 'Hai', 'Ba']) {
      await write(title)
      await publish()
    }
    expect(readdirSync(paths.releases)).toEqual(before)
    expect((await findReturnable(cms.payload)).publishes).toEqual(kept.publishes)
  })

  test('a withdrawn consent takes its number off at once, and brings nothing newer', async () => {
    expect(village()).toContain('0500 111 222')
    const members = withdrawnMembers(team)
    await cms.payload.update({
      collection: 'teams',
      id: team.id,
      data: { members, _status: 'published' },
      ...cms.asOwn,
    })
    await publish()
    expect(village()).not.toMatch(/0500 ?111 ?222/)
    expect(village()).toContain('Nguyễn Văn Mẫu')
    expect(isServed('dang-nham')).toBe(false)
    for (const file of readdirSync(paths.snapshots))
      expect(readFileSync(join(paths.snapshots, file), 'utf8')).not.toContain('0500111222')
  })

  test('an unpublished bulletin leaves at once', async () => {
    expect(isServed('bi-go-sau-nay')).toBe(true)
    const where = { title: { equals: 'Bị gỡ sau này' } }
    await cms.payload.update({ collection: 'bulletins', where, data: { _status: 'draft' }, ...cms.asOwn })
    await publish()
    expect([isServed('bi-go-sau-nay'), isServed('dang-nham')]).toEqual([false, false])
  })

  test('a line of the office that was taken out leaves at once', async () => {
    const home = () => readFileSync(join(paths.current, 'ban-chi-dao/index.html'), 'utf8')
    const say = async (phone: string | null) => {
      await cms.payload.updateGlobal({ slug: 'settings', data: { office: { phone } } as never })
      await publish()
    }
    await say('0500123123')
    expect(home()).toContain('0500 123 123')
    await say(null)
    expect(home()).not.toContain('0500 123 123')
  })

  test('a bulletin of that state leaves the lists when its last day is over, without a click', async () => {
    expect(list()).toContain('Hết hạn ngày mai')
    now = new Date('2098-05-04T17:00:00Z')
    await publish()
    expect(list()).not.toContain('Hết hạn ngày mai')
    expect((await lastRecord())?.returnOf).toBeTruthy()
  })

  test('a bulletin whose day comes waits as well, and its board is told on the front page', async () => {
    expect(isServed('hen-ngay-kia')).toBe(false)
    const user = { ...cms.users.own, collection: 'users' } as never
    const { ahead, publish: news } = await readDashboard(cms.payload, user, now).then((each) => each ?? never())
    expect(news.earlierDay).toBe('2098-05-03')
    expect(todayInVietnam(new Date(news.earlierAt ?? 0))).toBe('2098-05-03')
    expect(ahead.map(({ title }) => title)).toContain('Bài «Hẹn ngày kia»')
  })

  test('all of it comes when the district ends it', async () => {
    await choose(newestReason)
    const slugs = ['hen-ngay-kia', 'viet-trong-luc-ay', 'dang-nham', 'bi-go-sau-nay']
    expect(slugs.map(isServed)).toEqual([true, true, true, false])
    expect(village()).not.toMatch(/0500 ?111 ?222/)
    const { earlierDay, changes } = await newsOfOwn()
    expect([earlierDay, new Set(changes.map(({ outcome }) => outcome))]).toEqual([null, new Set(['shown', 'removed'])])
  })
})

describe('an earlier state that is no longer kept', () => {
  test('gives way to what is newest, and the history says so', async () => {
    await choose(returnReason(currentRelease(paths) ?? ''))
    await write('Sau khi nâng cấp')
    // As of another version of the product.
    writeFileSync(join(paths.snapshots, `${currentRelease(paths)}.json`), '{}')
    await publish()
    expect(isServed('sau-khi-nang-cap')).toBe(true)
    expect((await lastRecord())?.message).toBe(
      'Đã lên trang. Bản trước đã chọn không còn được giữ (chỉ giữ năm bản gần nhất).',
    )
  })
})

const never = () => {
  throw new Error('The user sees no front page')
}
