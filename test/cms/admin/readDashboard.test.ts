import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDashboard } from '../../../cms/admin/readDashboard.ts'
import type { User } from '../../../cms/payload-types.ts'
import { smallPdf, upload, validBulletin, validDecision } from '../documents.ts'
import { password, startTestCms, validTeam, type Reader, type TestCms } from '../testCms.ts'

let cms: TestCms
const as = (user: User): TypedUser => ({ ...user, collection: 'users' }) as TypedUser

beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, communes, asDistrict } = cms
  const file = await payload.create({
    collection: 'files',
    data: {} as never,
    file: upload('1.pdf', smallPdf()),
    ...asDistrict,
  })
  const data = validDecision({
    file: file.id,
    villages: [villages.own.id, villages.other.id],
    commune: communes.own.id,
  })
  await payload.create({ collection: 'decisions', data, ...asDistrict })
  await payload.create({
    collection: 'teams',
    data: { ...validTeam(villages.own), _status: 'published' },
    ...asDistrict,
  })
  const problem = { document: 'Bài', link: '/admin', message: 'Sửa đi' }
  await payload.create({
    collection: 'publishes',
    data: {
      state: 'done',
      startedAt: '2022-12-31T03:00:00.000Z',
      problems: [
        { ...problem, commune: communes.own.id },
        { ...problem, commune: communes.other.id },
      ],
    },
  })
})
afterAll(() => cms.stop())

const read = async (user: User, now = new Date()) => {
  const dashboard = await readDashboard(cms.payload, as(user), now)
  if (!dashboard) throw new Error('no dashboard')
  return dashboard
}

describe('readDashboard', () => {
  test('shows a commune what is missing in its own villages, and its own problems', async () => {
    const { work, district, publish } = await read(cms.users.own)
    expect(district).toBeNull()
    expect(work?.villages).toBe(2)
    expect(work?.missing.find(({ rule }) => rule === 'team')?.items).toEqual([
      {
        where: 'Thôn Bãi Gianh',
        message: 'Chưa có tổ. Hãy lập tổ và ghi thành viên.',
        link: `/admin/collections/teams/create?thon=${cms.villages.spare.id}`,
      },
    ])
    expect(publish.problems).toEqual([{ document: 'Bài', link: '/admin', message: 'Sửa đi', commune: null }])
  })

  test('names what waits for its day, to its own board and the district', async () => {
    const { payload, users, asOwn } = cms
    const data = validBulletin({ title: 'Tiêm phòng', publishedOn: '2098-05-04' })
    const { id } = await payload.create({ collection: 'bulletins', data, ...asOwn })
    const waiting = { title: 'Bài «Tiêm phòng»', link: `/admin/collections/bulletins/${id}`, on: '2098-05-04' }
    expect((await read(users.own)).ahead).toEqual([waiting])
    expect((await read(users.district)).ahead).toEqual([waiting])
    expect((await read(users.other)).ahead).toEqual([])
    expect((await read(users.own, new Date('2098-05-03T17:00:00Z'))).ahead).toEqual([])
    await payload.delete({ collection: 'bulletins', id })
  })

  test('goes on naming what is to be mended while a publish runs or after one that failed', async () => {
    const { payload, users } = cms
    const data = { state: 'failed' as const, number: 1, startedAt: '2022-12-31T04:00:00.000Z', message: 'Ổ đĩa đầy.' }
    const { id } = await payload.create({ collection: 'publishes', data })
    expect((await read(users.own)).publish.problems).toHaveLength(1)
    await payload.delete({ collection: 'publishes', id })
  })

  test('shows the district every commune on the ladder, with totals that add up', async () => {
    const { work, district, publish } = await read(cms.users.district)
    expect(work).toBeNull()
    const rows = district?.ladder.communes.map(({ title, coverage }) => [
      title,
      coverage.villages,
      coverage.atLeast.decided,
    ])
    expect(rows).toEqual([
      ['Đồng Tâm', 2, 1],
      ['Tam Hiệp', 1, 1],
    ])
    expect(district?.ladder.total).toMatchObject({ villages: 3, atLeast: { decided: 2, team: 1 } })
    expect(publish.problems.map(({ commune }) => commune)).toEqual(['Đồng Tâm', 'Tam Hiệp'])
  })

  test('takes a team in the trash for none', async () => {
    const { payload, villages, asOwn } = cms
    const where = { village: { equals: villages.own.id } }
    const { docs } = await payload.find({ collection: 'teams', where, depth: 0, ...asOwn })
    const id = docs[0]?.id ?? 0
    const without = async () =>
      (await read(cms.users.own)).work?.missing.find(({ rule }) => rule === 'team')?.items.length
    expect(await without()).toBe(1)
    await payload.update({ collection: 'teams', id, data: { deletedAt: '2022-12-31T00:00:00.000Z' } })
    expect(await without()).toBe(2)
    await payload.update({ collection: 'teams', id, data: { deletedAt: null }, trash: true })
  })

  test('shows the district which villages no decision names, with a form that has them filled in', async () => {
    const { district } = await read(cms.users.district)
    const { communes, villages } = cms
    expect(district?.undecided.map(({ title, link }) => [title, link])).toEqual([
      ['Đồng Tâm', `/admin/collections/decisions/create?xa=${communes.own.id}&thon=${villages.spare.id}`],
    ])
  })

  test('tells the district which communes have been silent for long', async () => {
    expect((await read(cms.users.district)).district?.quiet).toEqual([])
    const later = new Date(Date.now() + 100 * 24 * 60 * 60_000)
    const { district } = await read(cms.users.district, later)
    expect(district?.quiet.map(({ title }) => title)).toEqual(['Đồng Tâm', 'Tam Hiệp'])
  })

  test('tells the district of accounts whose one-time password nobody has changed', async () => {
    const account = { name: 'Xã mới', email: 'xa-moi@to.example', password, role: 'commune' as const }
    const data = { ...account, commune: cms.communes.other.id, mustChangePassword: true }
    const { id } = await cms.payload.create({ collection: 'users', data })
    const { district } = await read(cms.users.district)
    expect(district?.unused).toEqual([
      { title: 'Xã mới', email: 'xa-moi@to.example', link: `/admin/collections/users/${id}` },
    ])
  })

  test('tells since when the oldest request waits', async () => {
    const { publish } = await read(cms.users.own)
    expect(publish.last?.state).toBe('done')
    expect(publish.waitingSince).not.toBeNull()
  })

  test('shows nothing to who has still to change a one-time password', async () => {
    const user = { ...cms.users.own, mustChangePassword: true }
    expect(await readDashboard(cms.payload, as(user))).toBeNull()
  })
})

describe('drafts on the front page', () => {
  const draftAs = (reader: Reader, title: string) =>
    cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ title, _status: 'draft' }),
      draft: true,
      ...reader,
    })
  const titlesOf = async (user: User) => (await read(user)).drafts.drafts.map(({ title }) => title)

  test('are the commune’s, the newest first, with who wrote them; a contributor sees its own', async () => {
    await draftAs(cms.asOwn, 'Của xã')
    await draftAs(cms.asContributor, 'Của cộng tác viên')
    await draftAs(cms.asOther, 'Của xã khác')
    const { drafts, total } = (await read(cms.users.own)).drafts
    expect(drafts.map(({ title, writerName, isOwn }) => [title, writerName, isOwn])).toEqual([
      ['Bài «Của cộng tác viên»', cms.users.contributor.name, false],
      ['Bài «Của xã»', cms.users.own.name, true],
    ])
    expect(total).toBe(2)
    expect(await titlesOf(cms.users.contributor)).toEqual(['Bài «Của cộng tác viên»'])
  })

  test('tell when the site still shows an earlier form', async () => {
    const data = validBulletin({ title: 'Đang hiện' })
    const { id } = await cms.payload.create({ collection: 'bulletins', data, ...cms.asOther })
    const change = { title: 'Đang sửa', _status: 'draft' as const }
    await cms.payload.update({ collection: 'bulletins', id, data: change, draft: true, ...cms.asOther })
    const { drafts } = (await read(cms.users.other)).drafts
    expect(drafts[0]).toMatchObject({ title: 'Bài «Đang sửa»', state: 'changed' })
  })
})

describe('one’s own changes', () => {
  test('are followed until they are on the site, with the page they stand on', async () => {
    const { payload, users } = cms
    const data = validBulletin({ title: 'Lịch tiêm phòng' })
    const { id } = await payload.create({ collection: 'bulletins', data, ...cms.asOther })
    const newest = async (user: User) => (await read(user)).publish.changes[0]
    const edit = `/admin/collections/bulletins/${id}`
    expect(await newest(users.other)).toMatchObject({ edit, outcome: 'waiting', page: null })

    const { id: publish } = await payload.create({
      collection: 'publishes',
      data: { state: 'done', startedAt: new Date().toISOString() },
    })
    const where = { reason: { equals: `bulletins/${id}` } }
    await payload.update({ collection: 'publish-requests', where, data: { state: 'taken', publish } })
    expect(await newest(users.other)).toMatchObject({
      what: 'Bài «Lịch tiêm phòng»',
      outcome: 'shown',
      page: '/bai-tuyen-truyen/lich-tiem-phong/',
    })
    expect((await newest(users.own))?.edit).not.toBe(edit)
  })
})
