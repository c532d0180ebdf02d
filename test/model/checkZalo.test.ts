import { describe, expect, test } from 'vitest'
import { checkTeam, type CheckedTeam, type CheckedVillage, type Finding } from '../../content/model/checks.ts'
import { groupOf, largeVillage, teamOf } from './validTeam.ts'

const check = (changes: Partial<CheckedTeam> = {}, village: CheckedVillage): Finding[] =>
  checkTeam({ ...teamOf(), ...changes }, village)

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
