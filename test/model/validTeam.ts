import type { CheckedTeam } from '../../content/model/checks.ts'
import type { MeasuredTeam } from '../../content/model/coverage.ts'
import type { GroupRole, TeamRole } from '../../content/model/team.ts'

type Member = CheckedTeam['members'][number]
type Group = MeasuredTeam['groups'][number]

/** A village below 200 households whose team follows every rule; each test alters one thing. */
export const validVillage = { kind: 'thon', households: 120 } as const

export const membersOf = (count: number, first: TeamRole[] = ['leader', 'deputy']): Member[] =>
  Array.from({ length: count }, (_, place) => ({ role: first[place] ?? 'member' }))

export const groupMembersOf = (count: number, first: GroupRole[] = ['leader']) =>
  Array.from({ length: count }, (_, place) => ({ role: first[place] ?? ('member' as const) }))

export const groupOf = (changes: Partial<Group> = {}): Group => ({
  name: 'Xóm Trên',
  households: 40,
  members: groupMembersOf(4),
  zalo: { exists: false, householdsRepresented: null },
  ...changes,
})

export const teamOf = (changes: Partial<MeasuredTeam> = {}): MeasuredTeam => ({
  members: membersOf(9),
  groups: [groupOf(), groupOf({ name: 'Xóm Giữa' }), groupOf({ name: 'Xóm Dưới' })],
  zalo: { exists: true, householdsRepresented: 120 },
  ...changes,
})

/** A village of 250 households and its team: one Zalo group for each of five groups. */
export const largeVillage = { kind: 'ban', households: 250 } as const
export const largeTeam = (zaloOfGroups: boolean[] = [true, true, true, true, true]): MeasuredTeam =>
  teamOf({
    groups: zaloOfGroups.map((exists, place) =>
      groupOf({ name: `Số ${place + 1}`, households: 50, zalo: { exists, householdsRepresented: 50 } }),
    ),
    zalo: { exists: false, householdsRepresented: null },
  })
