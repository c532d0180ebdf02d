import { describe, expect, test } from 'vitest'
import { checkTeam, type CheckedTeam, type CheckedVillage, type Finding } from '../../content/model/checks.ts'
import type { TeamRole } from '../../content/model/team.ts'
import { groupMembersOf, groupOf, largeTeam, largeVillage, membersOf, teamOf, validVillage } from './validTeam.ts'

const check = (changes: Partial<CheckedTeam> = {}, village: CheckedVillage = validVillage): Finding[] =>
  checkTeam({ ...teamOf(), ...changes }, village)

/** A group beside two valid ones, in a village that is large enough for all. */
const checkGroup = (changes: Parameters<typeof groupOf>[0]): Finding[] =>
  check({ groups: [groupOf(), groupOf(changes)] }, { kind: 'thon', households: 190 })

describe('checkTeam', () => {
  test('finds nothing in a team that follows every rule', () => {
    expect(check()).toEqual([])
    expect(checkTeam(largeTeam(), largeVillage)).toEqual([])
  })
})

describe('R06: 9 to 25 members', () => {
  test('warns of a team under nine members', () => {
    expect(check({ members: membersOf(7) })).toEqual([
      {
        rule: 'R06',
        severity: 'warning',
        place: 'members',
        message: 'Tổ mới có 7 người; cần ít nhất 9. Hãy bổ sung thêm 2 người.',
      },
    ])
  })

  test('warns of a team over twenty-five members', () => {
    expect(check({ members: membersOf(27) })).toEqual([
      {
        rule: 'R06',
        severity: 'warning',
        place: 'members',
        message: 'Tổ có 27 người; nhiều nhất là 25. Hãy rút bớt 2 người.',
      },
    ])
  })

  test('tells editors from 22 members on that section II.2 names 21', () => {
    expect(check({ members: membersOf(22) })).toEqual([
      {
        rule: 'R06',
        severity: 'info',
        place: 'members',
        message:
          'Tổ có 22 người: mục II.1.2 của kế hoạch cho phép đến 25 người, nhưng mục II.2 chỉ nêu đến 21. Hãy cân nhắc số người của tổ.',
      },
    ])
  })

  test.each([
    [8, ['warning']],
    [9, []],
    [21, []],
    [22, ['info']],
    [25, ['info']],
    [26, ['warning']],
  ])('%i members: %j', (count, severities) => {
    expect(check({ members: membersOf(count) }).map(({ severity }) => severity)).toEqual(severities)
  })
})

describe('R07: one leader, one to three deputies', () => {
  const withRoles = (...roles: TeamRole[]) => check({ members: membersOf(12, roles) })

  test('refuses a team without a leader', () => {
    expect(withRoles('deputy')).toEqual([
      {
        rule: 'R07',
        severity: 'error',
        place: 'members',
        message: 'Tổ chưa có tổ trưởng. Hãy chọn một người làm tổ trưởng.',
      },
    ])
  })

  test('refuses a team with two leaders', () => {
    expect(withRoles('leader', 'leader', 'deputy')).toEqual([
      {
        rule: 'R07',
        severity: 'error',
        place: 'members',
        message: 'Tổ có 2 tổ trưởng; chỉ được có 1. Hãy giữ lại một người làm tổ trưởng.',
      },
    ])
  })

  test('warns of a team without a deputy', () => {
    expect(withRoles('leader')).toEqual([
      {
        rule: 'R07',
        severity: 'warning',
        place: 'members',
        message: 'Tổ chưa có tổ phó; cần từ 1 đến 3 người. Hãy chọn ít nhất 1 tổ phó.',
      },
    ])
  })

  test('warns of a fourth deputy, not of a third', () => {
    expect(withRoles('leader', 'deputy', 'deputy', 'deputy')).toEqual([])
    expect(withRoles('leader', 'deputy', 'deputy', 'deputy', 'deputy')).toEqual([
      {
        rule: 'R07',
        severity: 'warning',
        place: 'members',
        message: 'Tổ có 4 tổ phó; nhiều nhất là 3. Hãy giữ lại từ 1 đến 3 người.',
      },
    ])
  })
})

describe('R08: a task of their own', () => {
  const members = membersOf(9).map((member, place) => ({
    ...member,
    name: `Người Mẫu ${place}`,
    task: 'Phụ trách loa',
  }))

  test('tells editors who has no task', () => {
    const idle = members.map((member, place) => (place === 3 ? { ...member, task: ' ' } : member))
    const nameless = idle.map((member, place) => (place === 8 ? { ...member, name: null, task: null } : member))
    expect(check({ members: nameless })).toEqual([
      {
        rule: 'R08',
        severity: 'info',
        place: 'members',
        message:
          '2 trong 9 người của tổ chưa có nhiệm vụ riêng: Người Mẫu 3, người thứ 9. Hãy ghi nhiệm vụ cụ thể cho từng người.',
      },
    ])
  })

  test('is silent when everyone has one, or tasks are not shown at all', () => {
    expect(check({ members })).toEqual([])
    expect(check({ members: membersOf(9) })).toEqual([])
  })
})

describe('R09: groups of 3 to 5, one of them the leader', () => {
  test('warns of a team without groups', () => {
    expect(check({ groups: [] })).toEqual([
      {
        rule: 'R09',
        severity: 'warning',
        place: 'groups',
        message: 'Tổ chưa chia nhóm. Hãy lập nhóm theo cụm dân cư, mỗi nhóm từ 3 đến 5 người.',
      },
    ])
  })

  test('warns of a group under three members', () => {
    expect(checkGroup({ members: groupMembersOf(2) })).toEqual([
      {
        rule: 'R09',
        severity: 'warning',
        place: 'groups.1.members',
        message: 'Nhóm «Xóm Trên» mới có 2 người; cần ít nhất 3. Hãy bổ sung thêm 1 người.',
      },
    ])
  })

  test('warns of a group over five members', () => {
    expect(checkGroup({ members: groupMembersOf(6) })).toEqual([
      {
        rule: 'R09',
        severity: 'warning',
        place: 'groups.1.members',
        message: 'Nhóm «Xóm Trên» có 6 người; nhiều nhất là 5. Hãy rút bớt 1 người hoặc tách thành hai nhóm.',
      },
    ])
  })

  test.each([3, 4, 5])('is content with %i members', (count) => {
    expect(checkGroup({ members: groupMembersOf(count) })).toEqual([])
  })

  test('refuses a group without a leader', () => {
    expect(checkGroup({ members: groupMembersOf(4, []) })).toEqual([
      {
        rule: 'R09',
        severity: 'error',
        place: 'groups.1.members',
        message: 'Nhóm «Xóm Trên» chưa có nhóm trưởng. Hãy chọn một người trong nhóm làm nhóm trưởng.',
      },
    ])
  })

  test('warns of a group with two leaders', () => {
    expect(checkGroup({ members: groupMembersOf(4, ['leader', 'leader']) })).toEqual([
      {
        rule: 'R09',
        severity: 'warning',
        place: 'groups.1.members',
        message: 'Nhóm «Xóm Trên» có 2 nhóm trưởng; chỉ cần 1. Hãy giữ lại một người làm nhóm trưởng.',
      },
    ])
  })

  test('names a group without a name by its place', () => {
    expect(checkGroup({ name: '', members: groupMembersOf(2) })[0]?.message).toMatch(/^Nhóm thứ 2 mới có 2 người/)
  })
})

describe('R10: 30 to 50 households a group', () => {
  test('warns of a group with fewer than thirty', () => {
    expect(checkGroup({ households: 25 })).toEqual([
      {
        rule: 'R10',
        severity: 'warning',
        place: 'groups.1.households',
        message: 'Nhóm «Xóm Trên» phụ trách 25 hộ; cần từ 30 đến 50. Hãy giao thêm ít nhất 5 hộ cho nhóm.',
      },
    ])
  })

  test('warns of a group with more than fifty', () => {
    expect(checkGroup({ households: 62 })).toEqual([
      {
        rule: 'R10',
        severity: 'warning',
        place: 'groups.1.households',
        message:
          'Nhóm «Xóm Trên» phụ trách 62 hộ; nhiều nhất là 50. Hãy chuyển bớt 12 hộ sang nhóm khác hoặc lập thêm nhóm.',
      },
    ])
  })

  test.each([
    [29, 1],
    [30, 0],
    [50, 0],
    [51, 1],
  ])('%i households: %i findings', (households, findings) => {
    expect(checkGroup({ households })).toHaveLength(findings)
  })

  test('lets groups leave households unassigned but not exceed the village', () => {
    expect(check({}, { kind: 'thon', households: 121 })).toEqual([])
    expect(check({}, { kind: 'thon', households: 120 })).toEqual([])
    expect(check({}, { kind: 'thon', households: 119 })).toEqual([
      {
        rule: 'R10',
        severity: 'warning',
        place: 'groups',
        message:
          'Các nhóm phụ trách tổng cộng 120 hộ, nhiều hơn 1 hộ so với 119 hộ của thôn. Hãy kiểm tra lại số hộ của từng nhóm.',
      },
    ])
  })
})

describe('R11: households are counted', () => {
  test('warns of a village that has not counted its households', () => {
    expect(check({}, { kind: 'to-dan-pho', households: null })).toEqual([
      {
        rule: 'R11',
        severity: 'warning',
        place: 'village',
        message:
          'Tổ dân phố chưa ghi số hộ. Hãy lập danh sách hộ tại tổ và ghi số hộ vào mục thông tin của tổ dân phố.',
      },
    ])
  })

  test.each([null, undefined])('warns of a group that has not: %j', (households) => {
    expect(checkGroup({ households })).toEqual([
      {
        rule: 'R11',
        severity: 'warning',
        place: 'groups.1.households',
        message: 'Nhóm «Xóm Trên» chưa ghi số hộ. Hãy đếm và ghi số hộ mà nhóm phụ trách.',
      },
    ])
  })
})

describe('R12: one Zalo group for the team, or one for each group', () => {
  const none = { exists: false, householdsRepresented: null }
  const four = [groupOf(), groupOf(), groupOf(), groupOf()]
  const withZalo = four.map((group) => ({ ...group, zalo: { exists: true, householdsRepresented: 40 } }))

  test('warns under 200 households when the team has none, even if each group has one', () => {
    const expected = {
      rule: 'R12',
      severity: 'warning',
      place: 'zalo.exists',
      message: 'Thôn có 199 hộ (dưới 200) nhưng chưa có nhóm Zalo của tổ. Hãy lập một nhóm Zalo chung cho cả tổ.',
    }
    expect(check({ zalo: none }, { kind: 'thon', households: 199 })).toEqual([expected])
    expect(check({ zalo: none, groups: withZalo }, { kind: 'thon', households: 199 })).toEqual([expected])
  })

  test('takes either form at exactly 200 households', () => {
    const village = { kind: 'thon', households: 200 } as const
    expect(check({ groups: four }, village)).toEqual([])
    expect(check({ zalo: none, groups: withZalo }, village)).toEqual([])
    expect(check({ zalo: none, groups: [groupOf(), ...withZalo.slice(1)] }, village)).toEqual([
      {
        rule: 'R12',
        severity: 'warning',
        place: 'zalo.exists',
        message: 'Tổ chưa có nhóm Zalo. Hãy lập một nhóm Zalo chung cho cả tổ, hoặc mỗi nhóm một nhóm Zalo.',
      },
    ])
  })

  test('wants one for each group over 200 households, whatever the team has', () => {
    const village = { kind: 'thon', households: 201 } as const
    expect(check({ zalo: none, groups: withZalo }, village)).toEqual([])
    expect(check({ groups: [...withZalo.slice(1), groupOf()] }, village)).toEqual([
      {
        rule: 'R12',
        severity: 'warning',
        place: 'groups.3.zalo.exists',
        message:
          'Nhóm «Xóm Trên» chưa có nhóm Zalo: thôn có 201 hộ (trên 200), mỗi nhóm cần một nhóm Zalo. Hãy lập nhóm Zalo gồm các hộ của nhóm, tổ trưởng và tổ phó.',
      },
    ])
  })

  test('says over 200 households without groups that both are missing', () => {
    expect(check({ groups: [] }, largeVillage).filter(({ rule }) => rule === 'R12')).toEqual([
      {
        rule: 'R12',
        severity: 'warning',
        place: 'groups',
        message:
          'Chưa có nhóm Zalo: bản có 250 hộ (trên 200), mỗi nhóm cần một nhóm Zalo nhưng tổ chưa chia nhóm. Hãy chia nhóm rồi lập nhóm Zalo cho từng nhóm.',
      },
    ])
  })

  test('takes either form while the households are not counted', () => {
    const uncounted = { kind: 'thon', households: null } as const
    expect(check({ zalo: none, groups: withZalo }, uncounted).map(({ rule }) => rule)).toEqual(['R11'])
    expect(check({ zalo: none }, uncounted).map(({ rule }) => rule)).toEqual(['R11', 'R12'])
  })
})
