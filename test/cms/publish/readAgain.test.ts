/** Reading only what changed must give what reading everything gives, whatever boards did in between. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bulletin, Team } from '../../../cms/payload-types.ts'
import { ReadMemory } from '../../../cms/publish/readMemory.ts'
import { readPublished } from '../../../cms/publish/readPublished.ts'
import { smallPdf, upload, validBulletin, validDecision } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
let team: Team
let bulletin: Bulletin
const memory = new ReadMemory()
beforeAll(async () => {
  cms = await startTestCms()
  const { payload, asOwn, villages } = cms
  await payload.updateGlobal({ slug: 'settings', data: { districtName: 'huyện Yên Thế' } as never })
  const published = { _status: 'published' as const }
  team = await payload.create({ collection: 'teams', data: { ...validTeam(villages.own), ...published }, ...asOwn })
  bulletin = await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
})
afterAll(() => cms.stop())

const withMembers = (change: (member: NonNullable<Team['members']>[number]) => object) =>
  ({ members: (team.members ?? []).map((member) => ({ ...member, ...change(member) })), _status: 'published' }) as never

/** What boards do, in order: each begins where the one before left off. */
const deeds: Record<string, () => Promise<unknown>> = {
  'nothing at all': async () => {},
  'a bulletin is edited': () =>
    cms.payload.update({
      collection: 'bulletins',
      id: bulletin.id,
      data: { title: 'Đã sửa', _status: 'published' },
      ...cms.asOwn,
    }),
  'a draft is saved beside it': () =>
    cms.payload.update({
      collection: 'bulletins',
      id: bulletin.id,
      data: { title: 'Chưa đăng' },
      draft: true,
      ...cms.asOwn,
    }),
  'an earlier version is restored': async () => {
    const { docs } = await cms.payload.findVersions({
      collection: 'bulletins',
      where: { parent: { equals: bulletin.id } },
      sort: 'createdAt',
    })
    await cms.payload.restoreVersion({ collection: 'bulletins', id: docs[0]?.id as string, ...cms.asOwn })
  },
  'it is taken off the site': () =>
    cms.payload.update({ collection: 'bulletins', id: bulletin.id, data: { _status: 'draft' }, ...cms.asOwn }),
  'it is published again': () =>
    cms.payload.update({ collection: 'bulletins', id: bulletin.id, data: { _status: 'published' }, ...cms.asOwn }),
  'two are written at once': async () => {
    await cms.payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Một' }), ...cms.asOwn })
    await cms.payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Hai' }), ...cms.asOwn })
  },
  'one is deleted': () => cms.payload.delete({ collection: 'bulletins', id: bulletin.id, ...cms.asOwn }),
  'a consent is withdrawn': () =>
    cms.payload.update({
      collection: 'teams',
      id: team.id,
      data: withMembers((member) =>
        member.phoneConsent?.givenOn ? { phoneConsent: { ...member.phoneConsent, withdrawnOn: '2022-12-20' } } : {},
      ),
      ...cms.asOwn,
    }),
  'a Zalo link is made public': () =>
    cms.payload.update({
      collection: 'teams',
      id: team.id,
      data: { zalo: { ...team.zalo, isPublic: true }, _status: 'published' },
      ...cms.asOwn,
    }),
  'a village is renamed': () =>
    cms.payload.update({
      collection: 'villages',
      id: cms.villages.own.id,
      data: { name: 'Đồng Tiến' },
      ...cms.asDistrict,
    }),
  'a commune gets an office': () =>
    cms.payload.update({
      collection: 'communes',
      id: cms.communes.own.id,
      data: { office: { address: 'Trung tâm xã' } } as never,
      ...cms.asDistrict,
    }),
  'the settings change': () =>
    cms.payload.updateGlobal({ slug: 'settings', data: { provinceName: 'tỉnh Bắc Giang' } as never }),
  'a decision with a file goes out': async () => {
    const file = await cms.payload.create({
      collection: 'files',
      data: {} as never,
      file: upload('bản 12.pdf', smallPdf()),
      ...cms.asOwn,
    })
    await cms.payload.create({
      collection: 'decisions',
      data: validDecision({ file: file.id, villages: [cms.villages.own.id] }),
      ...cms.asOwn,
    })
  },
  'an address is recorded': () =>
    cms.payload.create({
      collection: 'addresses',
      data: { noun: 'village', key: 'v', slug: 'cu', since: '2022-12-01' } as never,
    }),
  'the team is unpublished': () =>
    cms.payload.update({ collection: 'teams', id: team.id, data: { _status: 'draft' }, ...cms.asOwn }),
  'the team is deleted': () => cms.payload.delete({ collection: 'teams', id: team.id, ...cms.asDistrict }),
}

describe('reading again', () => {
  test.each(Object.keys(deeds))('%s', async (deed) => {
    await deeds[deed]?.()
    const again = await readPublished(cms.payload, { memory })
    expect(again).toEqual(await readPublished(cms.payload))
  })

  test('sees a row that was written twice within one tick of the clock', async () => {
    const { payload } = cms
    const { docs } = await payload.find({ collection: 'communes', limit: 1 })
    const id = docs[0]?.id as number
    const at = new Date().toISOString()
    const write = (name: string) => payload.db.updateOne({ collection: 'communes', id, data: { name, updatedAt: at } })
    await write('Lần Một')
    await readPublished(payload, { memory })
    await write('Lần Hai')
    const { communes } = await readPublished(payload, { memory })
    expect(communes.map(({ name }) => name)).toContain('Lần Hai')
  })

  test('asks the database for no row that is as it was', async () => {
    const { payload } = cms
    const aged = new Date(Date.now() - 60_000).toISOString()
    for (const collection of ['communes', 'villages', 'bulletins', 'decisions', 'files', 'addresses'] as const)
      for (const { id } of (await payload.find({ collection, pagination: false })).docs)
        await payload.db.updateOne({ collection, id, data: { updatedAt: aged } })
    await readPublished(payload, { memory })
    const asked: string[] = []
    const find = payload.find.bind(payload)
    payload.find = ((options: { collection: string }) => (
      asked.push(options.collection),
      find(options as never)
    )) as never
    await readPublished(payload, { memory })
    payload.find = find
    expect(asked).toEqual([])
  })
})
