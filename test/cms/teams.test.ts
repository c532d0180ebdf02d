import type { FilterOptionsProps, PayloadRequest, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { todayInVietnam } from '../../content/model/date.ts'
import { teamVillage } from '../../cms/fields/teamVillage.ts'
import type { Team, User } from '../../cms/payload-types.ts'
import { readPublished } from '../../cms/publish/readPublished.ts'
import { toPublicTeam } from '../../cms/publish/toPublic.ts'
import { startTestCms, validTeam, type Reader, type TestCms } from './testCms.ts'

const former = {
  name: 'Hà Văn Cựu',
  role: 'leader' as const,
  group: null,
  since: '2022-11-05',
  until: '2026-11-01',
  decision: '15-QĐ/ĐU',
}
let cms: TestCms
let team: Team
beforeAll(async () => {
  cms = await startTestCms()
  const data = validTeam(cms.villages.own, { formerLeaders: [former], _status: 'published' })
  if (data.members?.[0]) data.members[0].since = '2026-11-01'
  team = await cms.payload.create({ collection: 'teams', data, ...cms.asOwn })
})
afterAll(() => cms.stop())

describe('who led a team before', () => {
  test('is kept for its commune', async () => {
    const seen = await cms.payload.findByID({ collection: 'teams', id: team.id, ...cms.asOwn })
    expect(seen.formerLeaders).toMatchObject([former])
    expect(seen.members?.[0]?.since).toBe('2026-11-01')
  })

  test('is nothing that a visitor or another commune reads', async () => {
    for (const reader of [cms.asVisitor, cms.asOther]) {
      const seen = await cms.payload.find({ collection: 'teams', depth: 0, ...reader })
      expect(JSON.stringify(seen.docs)).not.toMatch(/Hà Văn Cựu|15-QĐ|2026-11-01|searchWords/)
    }
  })

  test('never reaches what is published', async () => {
    const { teams } = await readPublished(cms.payload)
    const [published] = teams.map(toPublicTeam)
    expect(published?.members[0]?.name).toBe('Nguyễn Văn Mẫu')
    expect(JSON.stringify(teams)).not.toMatch(/Hà Văn Cựu|15-QĐ|2026-11-01/)
  })
})

describe('a leader who is changed in the list itself', () => {
  test('is kept with the day of the publish', async () => {
    const members = (team.members ?? []).map((member, place) => ({
      ...member,
      role: place === 0 ? ('member' as const) : place === 1 ? ('leader' as const) : member.role,
    }))
    const changed = { collection: 'teams', id: team.id, ...cms.asOwn } as const
    const deputies = members.map((member, place) => (place === 2 ? { ...member, role: 'deputy' as const } : member))
    const draft = await cms.payload.update({ ...changed, data: { members: deputies }, draft: true })
    expect(draft.formerLeaders).toHaveLength(1)
    const published = await cms.payload.update({ ...changed, data: { members: deputies, _status: 'published' } })
    expect(published.formerLeaders?.at(-1)).toMatchObject({
      name: 'Nguyễn Văn Mẫu',
      role: 'leader',
      since: '2026-11-01',
      until: todayInVietnam(new Date()),
    })
    await cms.payload.update({ ...changed, data: { members: team.members, _status: 'published' } })
  })
})

describe('the list of teams', () => {
  const find = async (words: string, reader: Reader) => {
    const where: Where = { or: ['title', 'searchWords'].map((field) => ({ [field]: { like: words } })) }
    return (await cms.payload.find({ collection: 'teams', where, ...reader })).docs.map(({ id }) => id)
  }

  test.each(['Đồng Tâm', 'đồng tâm', 'dong tam', 'Nguyễn Văn Mẫu', 'nguyen van mau', 'mẫu dong'])(
    'finds a team by «%s»',
    async (words) => {
      expect(await find(words, cms.asOwn)).toEqual([team.id])
    },
  )

  test('finds it by nobody else of its people', async () => {
    expect(await find('phạm văn kín', cms.asOwn)).toEqual([])
  })
})

describe('the village of a team', () => {
  const offered = async (user: User, data: Partial<Team>, id?: number | string) => {
    const req = {
      payload: cms.payload,
      user: { ...user, collection: 'users' },
      context: {},
    } as unknown as PayloadRequest
    const filter = teamVillage.filterOptions as (args: FilterOptionsProps) => Promise<Where>
    const where = await filter({ req, user: req.user, data, id, relationTo: 'villages' } as FilterOptionsProps)
    return (await cms.payload.find({ collection: 'villages', where, sort: 'id' })).docs.map(({ name }) => name)
  }

  test('is one that has no team yet', async () => {
    expect(await offered(cms.users.own, {})).toEqual(['Bãi Gianh'])
    expect(await offered(cms.users.district, {})).toEqual(['Hoà Bình', 'Bãi Gianh'])
  })

  test('may stay what it is', async () => {
    const data = { commune: cms.communes.own.id }
    expect(await offered(cms.users.own, data, team.id)).toEqual(['Đồng Tâm', 'Bãi Gianh'])
    expect(await offered(cms.users.district, data, team.id)).toEqual(['Đồng Tâm', 'Bãi Gianh'])
  })
})
