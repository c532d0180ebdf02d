/** What a publish that fails as a whole yet owes: withdrawals at once, and nothing forgotten by a restart. */
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bulletin, Team } from '../../../cms/payload-types.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { recordedPublish } from '../../../cms/publish/publishRecords.ts'
import { nextWork, unservedRequests } from '../../../cms/publish/publishRequests.ts'
import { currentRelease, nextRelease } from '../../../cms/publish/release.ts'
import { returnReason } from '../../../cms/publish/requestReasons.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'
import { writeSiteWithFault } from './siteWithFault.ts'
import { withdrawnMembers } from './withdrawnMembers.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
let team: Team
let bulletin: Bulletin

const fault = 'Bài làm hỏng mẫu trang'
/** Past every hook: nothing is asked for by it. */
const breakWhole = async () => {
  const data = { ...validBulletin({ title: fault }), slug: 'bai-hong', _status: 'published' }
  await cms.payload.db.create({ collection: 'bulletins', data })
}
const mend = () => cms.payload.db.deleteMany({ collection: 'bulletins', where: { title: { equals: fault } } })
const publish = async (checkpoint?: (at: string) => void, now = new Date()) =>
  recordedPublish({
    payload: cms.payload,
    paths,
    work: await nextWork(cms.payload),
    now: () => now,
    ...(checkpoint ? { checkpoint } : {}),
  })
const lastRecord = async () =>
  (await cms.payload.find({ collection: 'publishes', sort: '-id', limit: 1, depth: 0 })).docs[0]
const isServed = (file: string) => existsSync(join(paths.current, file))
const served = (file: string) => readFileSync(join(paths.current, file), 'utf8')
const village = 'xa/dong-tam/dong-tam/index.html'
const page = 'bai-tuyen-truyen/phan-loai-rac-tai-nha/index.html'

beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, asOwn } = cms
  const SITE_BUNDLE = writeSiteWithFault(join(cms.folder, 'site'), fault)
  const env = { DATA_DIR: cms.folder, SITE_URL: 'https://to.example', SITE_BUNDLE }
  paths = publishPaths(env as unknown as NodeJS.ProcessEnv)
  const names = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }
  await payload.updateGlobal({ slug: 'settings', data: names as never })
  const data = { ...validTeam(villages.own), _status: 'published' as const }
  team = await payload.create({ collection: 'teams', data, ...asOwn })
  bulletin = await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
  await publish()
})
afterAll(() => cms.stop())

describe('a publish that fails as a whole', () => {
  test('takes a withdrawn number off at once, leaves what else is new waiting, and says both', async () => {
    const { payload, asOwn } = cms
    await breakWhole()
    const members = withdrawnMembers(team)
    expect(served(village)).toContain('0500 111 222')
    await payload.update({ collection: 'teams', id: team.id, data: { members, _status: 'published' }, ...asOwn })
    const body = 'Bài đã sửa.'
    await payload.update({ collection: 'bulletins', id: bulletin.id, data: { body, _status: 'published' }, ...asOwn })
    expect((await publish()).isUnserved).toBe(true)
    expect(served(village)).not.toMatch(/0500 ?111 ?222/)
    expect(served(village)).toContain('Nguyễn Văn Mẫu')
    expect(served(page)).not.toContain(body)
    const record = await lastRecord()
    expect([record?.state, record?.release]).toEqual(['failed', currentRelease(paths)])
    expect(record?.message).toMatch(
      /^Có lỗi khi xuất bản\..*\nChi tiết .*: no such list\n .* thì đã được lấy khỏi trang\.$/,
    )
    for (const file of readdirSync(paths.snapshots))
      expect(readFileSync(join(paths.snapshots, file), 'utf8')).not.toContain('0500111222')
  })

  test('makes no release where nothing was taken off, and stays one line of the history', async () => {
    const before = currentRelease(paths)
    await publish()
    const { totalDocs } = await cms.payload.count({ collection: 'publishes' })
    await publish()
    expect(currentRelease(paths)).toBe(before)
    expect((await cms.payload.count({ collection: 'publishes' })).totalDocs).toBe(totalDocs)
  })

  test('is known after a restart by what was asked of it, until a good one', async () => {
    const reasons = async () => [...new Set((await unservedRequests(cms.payload)).map(({ reason }) => reason))]
    expect(await reasons()).toEqual([`teams/${team.id}`, `bulletins/${bulletin.id}`])
    await mend()
    await publish()
    expect(served(page)).toContain('Bài đã sửa.')
    expect(await reasons()).toEqual([])
  })
})

describe('while the whole is at fault', () => {
  test('takes off a document that was unpublished', async () => {
    const { payload, asOwn } = cms
    const data = validBulletin({ title: 'Gỡ gấp' })
    await mend()
    const { id } = await payload.create({ collection: 'bulletins', data, ...asOwn })
    await publish()
    expect(isServed('bai-tuyen-truyen/go-gap/index.html')).toBe(true)
    await breakWhole()
    await payload.update({ collection: 'bulletins', id, data: { _status: 'draft' }, ...asOwn })
    expect((await publish()).isUnserved).toBe(true)
    expect(isServed('bai-tuyen-truyen/go-gap/index.html')).toBe(false)
    expect(isServed(page)).toBe(true)
  })

  test('takes out of the lists what has expired, as soon as a new day begins', async () => {
    const { payload, asOwn } = cms
    await mend()
    const data = validBulletin({ title: 'Hết hạn giữa lúc lỗi', expiresOn: '2098-05-03' })
    await payload.create({ collection: 'bulletins', data, ...asOwn })
    await publish(undefined, new Date('2098-05-03T03:00:00Z'))
    expect(served('bai-tuyen-truyen/index.html')).toContain('Hết hạn giữa lúc lỗi')
    await breakWhole()
    const midnight = new Date('2098-05-03T17:00:00Z')
    expect((await publish(undefined, midnight)).isUnserved).toBe(true)
    expect(served('bai-tuyen-truyen/index.html')).not.toContain('Hết hạn giữa lúc lỗi')
    const after = currentRelease(paths)
    await publish(undefined, midnight)
    expect(currentRelease(paths)).toBe(after)
    await mend()
    await publish()
  })
})

describe('a disk that takes nothing more', () => {
  test('keeps the site, is said in Vietnamese, and the next publish heals', async () => {
    const [before, next] = [currentRelease(paths), nextRelease(paths)]
    // The system itself answers a write there as a full disk does.
    const fill = (at: string) =>
      at === 'filled' ? symlinkSync('/dev/full', join(paths.snapshots, `.${next}.json`)) : undefined
    await publish(fill)
    expect(currentRelease(paths)).toBe(before)
    expect((await lastRecord())?.message).toContain('Ổ đĩa của máy chủ đã đầy. Hãy báo người quản trị máy chủ dọn bớt.')
    await publish()
    expect((await lastRecord())?.state).toBe('done')
  })
})

describe('a return to a release that is gone', () => {
  test('is said, and what others published goes out all the same', async () => {
    const requestedAt = new Date().toISOString()
    const data = { reason: returnReason('999999'), requestedAt, state: 'waiting' as const }
    await cms.payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Cùng lúc' }), ...cms.asOwn })
    await cms.payload.create({ collection: 'publish-requests', data })
    expect((await publish()).isUnserved).toBe(false)
    expect((await lastRecord())?.message).toBe(
      'Đã lên trang. Bản trước đã chọn không còn được giữ (chỉ giữ năm bản gần nhất).',
    )
    expect(isServed('bai-tuyen-truyen/cung-luc/index.html')).toBe(true)
  })
})
