import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bulletin, Team } from '../../cms/payload-types.ts'
import { readerAs, startTestCms, validTeam, type TestCms } from './testCms.ts'

let cms: TestCms
let team: Team
let draft: Bulletin
beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, communes } = cms
  team = await payload.create({ collection: 'teams', data: { ...validTeam(villages.own), _status: 'published' } })
  draft = await payload.create({
    collection: 'bulletins',
    data: { title: 'Bản nháp', body: 'Đang viết', commune: communes.own.id, _status: 'draft' } as Bulletin,
    draft: true,
  })
})
afterAll(() => cms.stop())

const bulletin = (more: Partial<Bulletin> = {}) =>
  ({
    title: 'Phân loại rác',
    body: 'Kính thưa bà con.',
    topic: 'moi-truong',
    publishedOn: '2022-11-20',
    ...more,
  }) as Bulletin

/** Each would tell a hidden value letter by letter, by whether the team is found. */
const hiddenOfTeams: Where[] = [
  { 'members.phone': { equals: '0500333444' } },
  { 'groups.members.phone': { like: '05' } },
  { 'members.name': { like: 'Kín' } },
  { 'groups.members.name': { like: 'Kín' } },
  { 'members.post': { like: 'Bí thư' } },
  { 'members.task': { like: 'chung' } },
  { 'members.phoneConsent.source': { equals: 'paper' } },
  { note: { like: 'riêng' } },
  { 'zalo.url': { like: 'abc' } },
  { 'review.comment': { like: 'a' } },
  { or: [{ note: { like: 'riêng' } }, { id: { exists: true } }] },
]

describe('a session whose account may not work (one-time password, out of use)', () => {
  test.each([{ mustChangePassword: true }, { isDisabled: true }])('%o sees what a visitor sees', async (state) => {
    const { payload, asVisitor, users } = cms
    const reader = readerAs({ ...users.own, ...state })
    const seenBy = (as: typeof reader) => payload.findByID({ collection: 'teams', id: team.id, depth: 0, ...as })
    expect(await seenBy(reader)).toEqual(await seenBy(asVisitor))
    for (const where of hiddenOfTeams)
      await expect(payload.find({ collection: 'teams', where, ...reader })).rejects.toThrow()
  })
})

describe('a contributor', () => {
  test('reads the phones of its own commune’s teams, and learns nothing of another’s by searching', async () => {
    const { payload, asContributor, users } = cms
    const seen = await payload.findByID({ collection: 'teams', id: team.id, ...asContributor })
    expect(seen.members?.[1]?.phone).toBe('0500333444')
    for (const where of hiddenOfTeams) {
      const { totalDocs } = await payload.find({ collection: 'teams', where, ...readerAs(users.otherContributor) })
      expect(totalDocs).toBe(0)
    }
  })
})

describe('accounts', () => {
  test('tell nobody passwords or links, and cannot be searched by them', async () => {
    const { payload, asDistrict, asOwn } = cms
    const [seen] = (await payload.find({ collection: 'users', where: { role: { equals: 'contributor' } }, ...asOwn }))
      .docs
    for (const secret of ['hash', 'salt', 'resetPasswordToken']) expect(seen?.[secret as 'id']).toBeUndefined()
    for (const path of ['hash', 'salt', 'resetPasswordToken', 'sessions.id'])
      for (const reader of [asDistrict, asOwn]) {
        const where: Where = { [path]: { like: 'a' } }
        await expect(payload.find({ collection: 'users', where, ...reader })).rejects.toThrow()
      }
  })
})

describe('a visitor', () => {
  test('reads published teams with the names and phones that may be public, and nothing else', async () => {
    const { docs } = await cms.payload.find({ collection: 'teams', depth: 0, ...cms.asVisitor })
    const [seen] = docs
    expect(seen?.members?.map(({ name, phone }) => [name, phone])).toEqual([
      ['Nguyễn Văn Mẫu', '0500111222'],
      ['Trần Thị Thử', undefined],
      ['Lê Văn Đồng Ý', undefined],
      ...Array.from({ length: 6 }, () => [undefined, undefined]),
    ])
    expect(seen?.groups?.[0]?.members?.map(({ name }) => name)).toEqual(['Hoàng Văn Nhóm 0', undefined, undefined])
    expect(seen?.zalo).toEqual({ exists: true, householdsRepresented: 120 })
    const whole = JSON.stringify(seen)
    for (const secret of [
      'Ghi chú riêng',
      'Phụ trách chung',
      'Phạm Văn Kín',
      '0500333444',
      'zalo.me',
      'paper',
      '2022-11-05',
    ])
      expect(whole).not.toContain(secret)
  })

  test('reads no draft, no version, no file, no user, no publish', async () => {
    const { payload, asVisitor } = cms
    expect((await payload.find({ collection: 'bulletins', ...asVisitor })).totalDocs).toBe(0)
    await expect(
      payload.findByID({ collection: 'bulletins', id: draft.id, draft: true, ...asVisitor }),
    ).rejects.toThrow()
    await expect(payload.findVersions({ collection: 'teams', ...asVisitor })).rejects.toThrow()
    for (const collection of ['files', 'users', 'publishes', 'publish-requests', 'addresses'] as const)
      await expect(payload.find({ collection, ...asVisitor })).rejects.toThrow()
  })

  test('cannot ask for hidden fields by searching or sorting them', async () => {
    for (const where of hiddenOfTeams)
      await expect(cms.payload.find({ collection: 'teams', where, ...cms.asVisitor })).rejects.toThrow()
    for (const sort of ['note', 'members.phone', 'review.state'])
      await expect(cms.payload.find({ collection: 'teams', sort, ...cms.asVisitor })).rejects.toThrow()
  })

  test('writes nothing', async () => {
    const { payload, asVisitor } = cms
    await expect(payload.create({ collection: 'bulletins', data: bulletin(), ...asVisitor })).rejects.toThrow()
    await expect(
      payload.update({ collection: 'teams', id: team.id, data: { note: 'x' }, ...asVisitor }),
    ).rejects.toThrow()
    await expect(payload.delete({ collection: 'teams', id: team.id, ...asVisitor })).rejects.toThrow()
    await expect(payload.updateGlobal({ slug: 'settings', data: { isSample: false }, ...asVisitor })).rejects.toThrow()
    for (const collection of ['publish-requests', 'publishes', 'addresses'] as const)
      await expect(payload.create({ collection, data: {} as never, ...asVisitor })).rejects.toThrow()
  })
})

describe('a user with a one-time password', () => {
  test('is nobody until another password is chosen', async () => {
    const { payload, users } = cms
    await payload.update({ collection: 'users', id: users.other.id, data: { mustChangePassword: true } })
    const stale = {
      overrideAccess: false as const,
      user: { ...users.other, mustChangePassword: true, collection: 'users' as const },
    }
    await expect(payload.create({ collection: 'bulletins', data: bulletin(), ...stale })).rejects.toThrow()
    await expect(payload.find({ collection: 'publishes', ...stale })).rejects.toThrow()
    await payload.update({ collection: 'users', id: users.other.id, data: { mustChangePassword: false }, ...stale })
    expect((await payload.findByID({ collection: 'users', id: users.other.id })).mustChangePassword).toBe(true)
    await payload.update({ collection: 'users', id: users.other.id, data: { password: 'Mat-khau-moi-2022' }, ...stale })
    expect((await payload.findByID({ collection: 'users', id: users.other.id })).mustChangePassword).toBe(false)
  })
})
