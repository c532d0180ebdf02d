import { describe, expect, test } from 'vitest'
import { checkTeam, type CheckedTeam, type CheckedVillage, type Finding } from '../../content/model/checks.ts'
import { groupMembersOf, groupOf, teamOf, validVillage } from './validTeam.ts'

const check = (changes: Partial<CheckedTeam> = {}, village: CheckedVillage = validVillage): Finding[] =>
  checkTeam({ ...teamOf(), ...changes }, village)

/** A group beside a valid one, in a village that is large enough for all. */
const checkGroup = (changes: Parameters<typeof groupOf>[0]): Finding[] =>
  check({ groups: [groupOf(), groupOf(changes)] }, { kind: 'thon', households: 190 })

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
