import { ValidationError } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Team } from '../../../cms/payload-types.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

const errorsOf = async (work: Promise<unknown>): Promise<{ path: string; message: string; label?: unknown }[]> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ValidationError)
  return (error as ValidationError).data.errors
}
const twoLeaders = (members: Team['members']) =>
  (members ?? []).map((member, n) => (n === 1 ? { ...member, role: 'leader' as const } : member))

describe('publishing a team', () => {
  test('is refused by an error, with its sentence at its field', async () => {
    const { payload, villages, asOwn } = cms
    const team = validTeam(villages.spare)
    const data = { ...team, members: twoLeaders(team.members), _status: 'published' as const }
    const errors = await errorsOf(payload.create({ collection: 'teams', data, ...asOwn }))
    expect(errors.map(({ path }) => path)).toContain('members')
    expect(errors.find(({ path }) => path === 'members')?.message).toMatch(/tổ trưởng/i)
    expect((await payload.find({ collection: 'teams', draft: true })).totalDocs).toBe(0)
  })

  test('names a group of two hamlets in one line of the notice, which begins another at each comma', async () => {
    const { payload, villages, asOwn } = cms
    const team = validTeam(villages.spare)
    const groups = (team.groups ?? []).map((group) => ({
      ...group,
      name: 'Xóm Trên, Xóm Dưới',
      members: group.members?.map((member) => ({ ...member, role: 'member' as const })),
    }))
    const data = { ...team, groups, _status: 'published' as const }
    const [error] = await errorsOf(payload.create({ collection: 'teams', data, ...asOwn }))
    expect(error?.message).toContain('Xóm Trên, Xóm Dưới')
    expect(error?.label).toContain('Xóm Trên – Xóm Dưới')
    expect(error?.label).not.toContain(',')
  })

  test('is let through by warnings, and its draft by anything', async () => {
    const { payload, villages, asOwn } = cms
    const team = validTeam(villages.spare)
    const draft = await payload.create({
      collection: 'teams',
      data: { ...team, members: twoLeaders(team.members), _status: 'draft' },
      draft: true,
      ...asOwn,
    })
    const few = { members: (team.members ?? []).slice(0, 4), _status: 'published' as const }
    const published = await payload.update({ collection: 'teams', id: draft.id, data: few, ...asOwn })
    expect(published._status).toBe('published')
  })

  test('keeps what is public when a later publish is refused', async () => {
    const { payload, villages, asOwn } = cms
    const [public_] = (await payload.find({ collection: 'teams', where: { village: { equals: villages.spare.id } } }))
      .docs
    const data = { members: twoLeaders(public_?.members), _status: 'published' as const }
    await errorsOf(payload.update({ collection: 'teams', id: public_?.id ?? 0, data, ...asOwn }))
    const now = await payload.findByID({ collection: 'teams', id: public_?.id ?? 0 })
    expect(now.members?.filter(({ role }) => role === 'leader')).toHaveLength(1)
  })
})

describe('publishing a board', () => {
  test('passes with the warning that it has no head', async () => {
    const { payload, asDistrict } = cms
    const data = { level: 'district', members: [{ name: 'Vi Thị Phó', role: 'deputy' }], _status: 'published' } as never
    expect((await payload.create({ collection: 'boards', data, ...asDistrict }))._status).toBe('published')
  })
})
