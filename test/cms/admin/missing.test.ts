import { describe, expect, test } from 'vitest'
import { findMissing, type BoardDocument, type CommuneDocuments } from '../../../cms/admin/missing.ts'
import type { TeamDocument, VillageDocument } from '../../../cms/admin/standing.ts'
import { validTeam } from '../testCms.ts'

const village = (id: number, more: Partial<VillageDocument> = {}): VillageDocument => ({
  id,
  name: `Thôn ${id}`,
  kind: 'thon',
  households: 120,
  lat: 21.4,
  commune: 7,
  updatedAt: '2022-12-01T00:00:00.000Z',
  ...more,
})
const team = (id: number, more: object = {}): TeamDocument =>
  ({ ...validTeam({ id } as never), id: id * 10, _status: 'published', ...more }) as unknown as TeamDocument

/** Eleven members with the posts that the plan names. */
const board = {
  id: 5,
  members: [
    { name: 'A', role: 'head', post: 'Phó Bí thư Thường trực Đảng uỷ' },
    { name: 'B', role: 'deputy', post: 'Chủ tịch Uỷ ban MTTQ' },
    ...Array.from({ length: 9 }, (_, n) => ({ name: `C${n}`, role: 'member', post: null })),
  ],
  zalo: { exists: true, everyoneIn: true },
} as BoardDocument

const whole: CommuneDocuments = {
  commune: 7,
  villages: [village(1), village(2)],
  teams: [team(1), team(2)],
  decided: new Set([1, 2]),
  board,
}
const linksOf = (documents: Partial<CommuneDocuments>) =>
  findMissing({ ...whole, ...documents }).map(({ rule, items }) => [rule, items.map(({ link }) => link)])

describe('findMissing', () => {
  test('finds nothing where nothing is missing', () => {
    expect(findMissing({ ...whole, board: { ...board, members: board.members ?? [] } })).toEqual([])
  })

  test('leads from a village without a team to a new team with the village filled in', () => {
    expect(linksOf({ teams: [team(1)] })).toEqual([['team', ['/admin/collections/teams/create?thon=2']]])
  })

  test('leads from villages without a decision to a new decision with the village filled in', () => {
    expect(linksOf({ decided: new Set() })).toEqual([
      ['decision', ['/admin/collections/decisions/create?thon=1', '/admin/collections/decisions/create?thon=2']],
    ])
  })

  test('leads to the village’s own field where households or position are missing, once', () => {
    expect(linksOf({ villages: [village(1), village(2, { households: null, lat: null })] })).toEqual([
      ['R11', ['/admin/collections/villages/2?toi=households']],
      ['position', ['/admin/collections/villages/2?toi=lat']],
    ])
  })

  test('leads to the field of a group', () => {
    const groups = (validTeam({ id: 2 } as never).groups ?? []).map((group, place) =>
      place === 1 ? { ...group, households: null } : group,
    )
    expect(linksOf({ teams: [team(1), team(2, { groups })] })).toEqual([
      ['R11', ['/admin/collections/teams/20?toi=groups.1.households']],
    ])
  })

  test('names drafts, which residents do not see', () => {
    expect(linksOf({ teams: [team(1), team(2, { _status: 'draft' })] })).toEqual([
      ['draft', ['/admin/collections/teams/20']],
    ])
  })

  test('asks for the board with its commune filled in, and for what a board lacks', () => {
    expect(linksOf({ board: null })).toEqual([['board', ['/admin/collections/boards/create?xa=7']]])
    expect(linksOf({ board: { ...board, zalo: { exists: false, everyoneIn: false } } })).toEqual([
      ['R04', ['/admin/collections/boards/5?toi=zalo.exists']],
    ])
  })

  test('puts what comes first in the work first', () => {
    const rules = linksOf({
      villages: [village(1, { lat: null }), village(2)],
      teams: [team(1, { zalo: { exists: false } })],
      decided: new Set([1]),
    }).map(([rule]) => rule)
    expect(rules).toEqual(['decision', 'team', 'R12', 'position'])
  })

  test('leaves out what is only worth a thought', () => {
    const members = (validTeam({ id: 1 } as never).members ?? []).map((member) => ({ ...member, task: null }))
    expect(linksOf({ teams: [team(1, { members }), team(2)] })).toEqual([])
  })
})
