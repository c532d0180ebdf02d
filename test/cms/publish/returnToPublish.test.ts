/** The district takes the site back to an earlier publish, in one click. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { describePublish } from '../../../cms/admin/describePublish.ts'
import type { Bulletin, Team } from '../../../cms/payload-types.ts'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { signIn, type Call } from '../callApi.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'
import { withdrawnMembers } from './withdrawnMembers.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
let stop = new AbortController()
let running: Promise<void>
let asDistrict: Call
let bulletin: Bulletin
let team: Team
let first: number

const start = () => {
  stop = new AbortController()
  running = runPublisher({ payload: cms.payload, paths, signal: stop.signal, log: () => {}, pollMs: 50 })
}
const end = async () => {
  stop.abort()
  await running
}
const lastRecord = async () =>
  (await cms.payload.find({ collection: 'publishes', sort: '-startedAt', limit: 1 })).docs[0]
/** Until a release newer than `before` is on the site, with its record, and no request waits. */
const publishedSince = async (before: string | null) => {
  const timeout = 30_000
  await vi.waitFor(() => expect(currentRelease(paths)).not.toBe(before), { timeout })
  const waiting = { collection: 'publish-requests', where: { state: { equals: 'waiting' } } } as const
  await vi.waitFor(async () => expect((await cms.payload.count(waiting)).totalDocs).toBe(0), { timeout })
  // The record is closed after the switch.
  await vi.waitFor(async () => expect((await lastRecord())?.state).not.toBe('running'), { timeout })
}
const after = async (deed: () => Promise<unknown>) => {
  const before = currentRelease(paths)
  await deed()
  await publishedSince(before)
}
const served = (file: string) => readFileSync(join(paths.current, file), 'utf8')
const page = 'bai-tuyen-truyen/phan-loai-rac-tai-nha/index.html'
const village = 'xa/dong-tam/dong-tam/index.html'

beforeAll(async () => {
  cms = await startTestCms()
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  const { payload, asOwn, villages } = cms
  const names = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }
  await payload.updateGlobal({ slug: 'settings', data: names as never })
  team = await payload.create({
    collection: 'teams',
    data: { ...validTeam(villages.own), _status: 'published' },
    ...asOwn,
  })
  bulletin = await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
  asDistrict = (await signIn(cms, 'huyen@to.example')).call
  start()
  await publishedSince(null)
  first = (await lastRecord())?.id as number
  await after(() =>
    payload.update({
      collection: 'bulletins',
      id: bulletin.id,
      data: { body: 'Bài bị sửa nhầm.', _status: 'published' },
      ...asOwn,
    }),
  )
  await after(() =>
    payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Bài mới hơn' }), ...asOwn }),
  )
})
afterAll(async () => {
  await end()
  await cms.stop()
})

describe('returning to a publish', () => {
  test('is for the district alone', async () => {
    const { call } = await signIn(cms, 'dong-tam@to.example')
    for (const path of [`/publishes/${first}/return`, '/publishes/newest']) {
      const { status, body } = await call('POST', path)
      expect([status, body.errors[0].message]).toEqual([403, 'Chỉ cấp huyện được chọn bản cho trang công khai.'])
    }
  })

  test('says so of one that is not kept', async () => {
    const { status, body } = await asDistrict('POST', '/publishes/987654/return')
    expect([status, body.errors[0].message]).toEqual([
      404,
      'Không trở lại được bản này: chỉ giữ mấy bản gần nhất. Xin tải lại trang rồi chọn bản khác.',
    ])
  })

  test('shows what it showed, without what is newer and without what was withdrawn since', async () => {
    const members = withdrawnMembers(team)
    expect(served(village)).toContain('0500 111 222')
    await after(() =>
      cms.payload.update({ collection: 'teams', id: team.id, data: { members, _status: 'published' }, ...cms.asOwn }),
    )
    await after(() => asDistrict('POST', `/publishes/${first}/return`))
    expect(served(page)).toContain('để riêng rác hữu cơ')
    expect(existsSync(join(paths.current, 'bai-tuyen-truyen/bai-moi-hon/index.html'))).toBe(false)
    expect(served(village)).toContain('Nguyễn Văn Mẫu')
    expect(served(village)).not.toMatch(/0500 ?111 ?222/)
  })

  test('is said on the dashboard', async () => {
    const last = (await lastRecord()) ?? null
    const { sentence, note } = describePublish({ last, waitingSince: null }, new Date())
    expect(sentence).toMatch(/^Trang công khai đang ở một bản trước do cấp huyện chọn \(cập nhật lúc /)
    expect(note).toContain('chưa lên trang cho đến khi cấp huyện bấm «Đưa nội dung mới nhất lên lại»')
  })

  test('outlives a restart of the publisher', async () => {
    await end()
    await after(async () => start())
    expect(served(page)).toContain('để riêng rác hữu cơ')
    expect((await lastRecord())?.returnOf).toBeTruthy()
  })

  test('ends when the district says so', async () => {
    await after(() => asDistrict('POST', '/publishes/newest'))
    expect(served(page)).toContain('Bài bị sửa nhầm.')
    expect(existsSync(join(paths.current, 'bai-tuyen-truyen/bai-moi-hon/index.html'))).toBe(true)
    expect((await lastRecord())?.returnOf ?? null).toBeNull()
  })
})
