/** Between communes: each works on what is its own; the district on everything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bulletin, Team } from '../../cms/payload-types.ts'
import { startTestCms, validTeam, type TestCms } from './testCms.ts'

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

describe('a commune', () => {
  test('owns what it makes without choosing', async () => {
    const made = await cms.payload.create({ collection: 'bulletins', data: bulletin(), depth: 0, ...cms.asOwn })
    expect(made.commune).toBe(cms.communes.own.id)
  })

  test('makes nothing for another commune', async () => {
    const { payload, asOwn, communes, villages } = cms
    const data = bulletin({ commune: communes.other.id })
    await expect(payload.create({ collection: 'bulletins', data, ...asOwn })).rejects.toThrow(
      'chỉ làm việc được với dữ liệu của xã mình',
    )
    await expect(payload.create({ collection: 'teams', data: validTeam(villages.other), ...asOwn })).rejects.toThrow(
      'xã mình',
    )
  })

  test('moves nothing to another commune', async () => {
    const { payload, asOwn, communes, villages } = cms
    const move = payload.update({
      collection: 'bulletins',
      id: draft.id,
      data: { commune: communes.other.id },
      ...asOwn,
    })
    await expect(move).rejects.toThrow('xã mình')
    const moveTeam = payload.update({
      collection: 'teams',
      id: team.id,
      data: { village: villages.other.id },
      ...asOwn,
    })
    await expect(moveTeam).rejects.toThrow('xã mình')
    const drop = payload.update({ collection: 'bulletins', id: draft.id, data: { commune: null }, ...asOwn })
    await expect(drop).rejects.toThrow('xã mình')
  })

  test('neither reads nor changes what is another’s, drafts and versions included', async () => {
    const { payload, asOther } = cms
    expect((await payload.find({ collection: 'bulletins', draft: true, ...asOther })).totalDocs).toBe(0)
    expect((await payload.find({ collection: 'teams', ...asOther })).totalDocs).toBe(0)
    expect((await payload.findVersions({ collection: 'teams', ...asOther })).totalDocs).toBe(0)
    expect((await payload.findVersions({ collection: 'bulletins', ...asOther })).totalDocs).toBe(0)
    await expect(
      payload.update({ collection: 'bulletins', id: draft.id, data: { title: 'x' }, ...asOther }),
    ).rejects.toThrow()
    await expect(payload.delete({ collection: 'bulletins', id: draft.id, ...asOther })).rejects.toThrow()
  })

  test('restores no version that belonged to another commune', async () => {
    const { payload, asOwn, asOther, communes } = cms
    const made = await payload.create({
      collection: 'bulletins',
      data: bulletin({ commune: communes.other.id, title: 'Bài của Tam Hiệp' }),
    })
    await payload.update({
      collection: 'bulletins',
      id: made.id,
      data: { commune: communes.own.id, title: 'Bài đã chuyển' },
    })
    const { docs } = await payload.findVersions({
      collection: 'bulletins',
      where: { parent: { equals: made.id } },
      sort: 'createdAt',
    })
    const [first] = docs
    await expect(payload.restoreVersion({ collection: 'bulletins', id: first?.id ?? '', ...asOwn })).rejects.toThrow()
    await expect(payload.restoreVersion({ collection: 'bulletins', id: first?.id ?? '', ...asOther })).rejects.toThrow()
  })

  test('sees no user but itself and its contributors, and changes neither its role nor its commune', async () => {
    const { payload, asOwn, users, communes } = cms
    const { docs } = await payload.find({ collection: 'users', sort: 'id', ...asOwn })
    expect(docs.map(({ id }) => id)).toEqual([users.own.id, users.contributor.id])
    await payload.update({
      collection: 'users',
      id: users.own.id,
      data: { role: 'district', commune: communes.other.id, name: 'Tên mới' },
      ...asOwn,
    })
    const after = await payload.findByID({ collection: 'users', id: users.own.id, depth: 0 })
    expect([after.role, after.commune, after.name]).toEqual(['commune', communes.own.id, 'Tên mới'])
    await expect(
      payload.update({ collection: 'users', id: users.other.id, data: { password: 'khac' }, ...asOwn }),
    ).rejects.toThrow()
  })

  test('changes neither communes nor settings nor records of publishing', async () => {
    const { payload, asOwn, communes } = cms
    await expect(
      payload.update({ collection: 'communes', id: communes.own.id, data: { name: 'x' }, ...asOwn }),
    ).rejects.toThrow()
    await expect(payload.updateGlobal({ slug: 'settings', data: { isSample: false }, ...asOwn })).rejects.toThrow()
    for (const collection of ['publish-requests', 'publishes', 'addresses'] as const)
      await expect(payload.create({ collection, data: {} as never, ...asOwn })).rejects.toThrow()
  })
})

describe('the district', () => {
  test('reads and changes every commune’s documents', async () => {
    const { payload, asDistrict } = cms
    const seen = await payload.findByID({ collection: 'teams', id: team.id, ...asDistrict })
    expect(seen.members?.[1]?.phone).toBe('0500333444')
    const changed = await payload.update({ collection: 'teams', id: team.id, data: { note: 'Đã xem' }, ...asDistrict })
    expect(changed.note).toBe('Đã xem')
  })
})
