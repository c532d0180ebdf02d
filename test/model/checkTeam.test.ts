import { describe, expect, test } from 'vitest'
import { checkTeam, type CheckedTeam, type CheckedVillage, type Finding } from '../../content/model/checks.ts'
import type { TeamRole } from '../../content/model/team.ts'
import { largeTeam, largeVillage, membersOf, teamOf, validVillage } from './validTeam.ts'

const check = (changes: Partial<CheckedTeam> = {}, village: CheckedVillage = validVillage): Finding[] =>
  checkTeam({ ...teamOf(), ...changes }, village)

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
        place: 'members.3.task',
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
