import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../content/model/coverage.ts'
import { findVillageWork, toStanding, type TeamDocument, type VillageDocument } from '../../../cms/admin/villageWork.ts'
import { validTeam } from '../testCms.ts'

const village = (id: number, name: string): VillageDocument => ({ id, name, kind: 'thon', households: 120, commune: 1 })
const villages = [village(1, 'Cầu Gụ'), village(2, 'Bãi Gianh'), village(3, 'Đồng Tâm')]
const team = (id: number, more: object = {}): TeamDocument =>
  ({ ...validTeam({ id } as never), id: id * 10, _status: 'published', ...more }) as TeamDocument

describe('findVillageWork', () => {
  test('puts villages without a team first, then drafts, and leaves out those that lack nothing', () => {
    const work = findVillageWork(villages, [team(1), team(3, { _status: 'draft' })], new Set([1, 2, 3]))
    expect(work.map(({ title, state, link }) => [title, state, link])).toEqual([
      ['Thôn Bãi Gianh', 'none', '/admin/collections/teams/create'],
      ['Thôn Đồng Tâm', 'draft', '/admin/collections/teams/30'],
    ])
  })

  test('says what a published team lacks, and that no decision names its village', () => {
    const few = team(1, { members: (validTeam({ id: 1 } as never).members ?? []).slice(0, 4) })
    const [first] = findVillageWork(villages.slice(0, 1), [few], new Set())
    expect(first?.sentences[0]).toBe('Chưa có quyết định thành lập tổ nào ghi tên thôn này.')
    expect(first?.sentences.length).toBeGreaterThan(1)
  })
})

describe('toStanding', () => {
  test('measures published teams only', () => {
    const [first] = villages
    if (!first) throw new Error('no village')
    const reached = (status: string) => coverageOf([toStanding(first, team(1, { _status: status }), true)]).atLeast
    expect(reached('draft')).toMatchObject({ decided: 1, team: 0 })
    expect(reached('published')).toMatchObject({ decided: 1, team: 1, groups: 1, zalo: 1, represented: 1 })
  })
})
