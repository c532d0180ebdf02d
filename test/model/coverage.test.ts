import { describe, expect, test } from 'vitest'
import {
  coverageOf,
  percentOf,
  representedHouseholds,
  rungLabels,
  rungOf,
  rungs,
  rungSentences,
  type MeasuredTeam,
  type Rung,
  type Standing,
} from '../../content/model/coverage.ts'
import { groupMembersOf, groupOf, largeTeam, largeVillage, membersOf, teamOf, validVillage } from './validTeam.ts'

const standing = (changes: Partial<MeasuredTeam> = {}, more: Partial<Standing> = {}): Standing => ({
  village: validVillage,
  team: teamOf(changes),
  isDecided: true,
  ...more,
})
const noZalo = { exists: false, householdsRepresented: null }
const rung = (changes: Partial<MeasuredTeam> = {}, more: Partial<Standing> = {}): Rung =>
  rungOf(standing(changes, more))

describe('rungOf', () => {
  test('reaches the top when every rule holds', () => {
    expect(rung()).toBe('represented')
    expect(rungOf({ village: largeVillage, team: largeTeam(), isDecided: true })).toBe('represented')
  })

  test('stays below everything without a decision, however complete the team', () => {
    expect(rung({}, { isDecided: false })).toBe('none')
    expect(rung({}, { team: null, isDecided: false })).toBe('none')
  })

  test('is decided with a decision and no published team', () => {
    expect(rung({}, { team: null })).toBe('decided')
  })

  test.each([
    ['eight members', { members: membersOf(8) }],
    ['twenty-six members', { members: membersOf(26) }],
    ['no leader', { members: membersOf(9, ['deputy']) }],
    ['no deputy', { members: membersOf(9, ['leader']) }],
  ])('is decided with %s', (_, changes) => {
    expect(rung(changes)).toBe('decided')
  })

  test('takes 22 to 25 members for a full team, since that is only an info', () => {
    expect(rung({ members: membersOf(25) })).toBe('represented')
  })

  test.each([
    ['no group', { groups: [] }],
    ['a group of two', { groups: [groupOf({ members: groupMembersOf(2) })] }],
    ['a group without a leader', { groups: [groupOf({ members: groupMembersOf(3, []) })] }],
    ['a group of 29 households', { groups: [groupOf({ households: 29 })] }],
    ['a group that has not counted its households', { groups: [groupOf(), groupOf({ households: null })] }],
    [
      'more households in groups than in the village',
      { groups: [50, 50, 50].map((households) => groupOf({ households })) },
    ],
  ])('stops at the team with %s', (_, changes) => {
    expect(rung(changes)).toBe('team')
  })

  test('stops at the groups without the Zalo group that R12 asks for', () => {
    expect(rung({ zalo: noZalo })).toBe('groups')
    expect(rungOf({ village: largeVillage, team: largeTeam([true, true, true, true, false]), isDecided: true })).toBe(
      'groups',
    )
  })

  test('stops at Zalo until every household is represented', () => {
    expect(rung({ zalo: { exists: true, householdsRepresented: 119 } })).toBe('zalo')
    expect(rung({ zalo: { exists: true, householdsRepresented: null } })).toBe('zalo')
    expect(rung({}, { village: { kind: 'thon', households: null } })).toBe('zalo')
  })
})

describe('representedHouseholds', () => {
  const represented = (team: MeasuredTeam | null, households: number | null) =>
    representedHouseholds({ village: { kind: 'thon', households }, team })

  test('adds up the groups of a large village', () => {
    expect(represented(largeTeam(), 250)).toBe(250)
    expect(represented(largeTeam([true, true, false, false, false]), 250)).toBe(100)
  })

  test('counts a household in both kinds of group once', () => {
    const both = { ...largeTeam(), zalo: { exists: true, householdsRepresented: 180 } }
    expect(represented(both, 250)).toBe(250)
    expect(represented({ ...both, zalo: { exists: true, householdsRepresented: 300 } }, 320)).toBe(300)
  })

  test('never says more than there are', () => {
    expect(represented(teamOf({ zalo: { exists: true, householdsRepresented: 500 } }), 120)).toBe(120)
    expect(represented(largeTeam(), 130)).toBe(130)
    const inflated = groupOf({ households: 30, zalo: { exists: true, householdsRepresented: 90 } })
    expect(represented(teamOf({ groups: [inflated], zalo: noZalo }), 120)).toBe(30)
  })

  test('counts nothing without a team or without a Zalo group', () => {
    expect(represented(null, 120)).toBe(0)
    expect(represented(teamOf({ zalo: { exists: false, householdsRepresented: 120 } }), 120)).toBe(0)
  })

  test('says the bare count while the households are not known', () => {
    expect(represented(teamOf(), null)).toBe(120)
  })
})

describe('percentOf', () => {
  test.each([
    [0, 0, 0],
    [0, 5, 0],
    [5, 5, 100],
    [1, 3, 33.3],
    [2, 3, 66.6],
    [9999, 10000, 99.9],
    [29, 100, 29],
  ])('%i of %i is %f', (part, all, percent) => {
    expect(percentOf(part, all)).toBe(percent)
  })
})

describe('coverageOf', () => {
  test('counts villages by rung, and cumulatively', () => {
    const villages = [
      standing(),
      standing({ zalo: noZalo }),
      standing({}, { team: null }),
      standing({}, { isDecided: false }),
    ]
    expect(coverageOf(villages)).toEqual({
      villages: 4,
      byRung: { none: 1, decided: 1, team: 0, groups: 1, zalo: 0, represented: 1 },
      atLeast: { none: 4, decided: 3, team: 2, groups: 2, zalo: 1, represented: 1 },
      percent: { none: 100, decided: 75, team: 50, groups: 50, zalo: 25, represented: 25 },
      households: 480,
      representedHouseholds: 240,
      representedPercent: 50,
      villagesWithoutHouseholds: 0,
    })
  })

  test('leaves villages without a count out of the households', () => {
    const coverage = coverageOf([standing(), standing({}, { village: { kind: 'thon', households: null } })])
    expect(coverage).toMatchObject({
      villages: 2,
      households: 120,
      representedHouseholds: 120,
      villagesWithoutHouseholds: 1,
    })
  })

  test('is all zeros for a commune without villages', () => {
    const coverage = coverageOf([])
    expect([
      ...Object.values(coverage.atLeast),
      ...Object.values(coverage.percent),
      coverage.representedPercent,
    ]).toEqual(Array.from({ length: 13 }, () => 0))
  })

  test('adds up from communes to the district, whatever the villages are', () => {
    const random = randomFrom(7260)
    for (let round = 0; round < 60; round++) {
      const communes = Array.from({ length: 1 + random(6) }, () =>
        Array.from({ length: random(12) }, () => randomStanding(random)),
      )
      const district = coverageOf(communes.flat())
      const parts = communes.map(coverageOf)
      const sum = (of: (part: typeof district) => number) => parts.reduce((total, part) => total + of(part), 0)
      expect(sum((part) => part.villages)).toBe(district.villages)
      expect(sum((part) => part.households)).toBe(district.households)
      expect(sum((part) => part.representedHouseholds)).toBe(district.representedHouseholds)
      for (const each of rungs) {
        expect(sum((part) => part.byRung[each])).toBe(district.byRung[each])
        expect(sum((part) => part.atLeast[each])).toBe(district.atLeast[each])
      }
      expectConsistent(district)
    }
  })

  test('says 100 % only of all', () => {
    const almost = coverageOf([...Array.from({ length: 2999 }, () => standing()), standing({}, { team: null })])
    expect(almost.percent.represented).toBe(99.9)
    expect(almost.representedPercent).toBe(99.9)
  })
})

const expectConsistent = (coverage: ReturnType<typeof coverageOf>) => {
  expect(rungs.reduce((total, each) => total + coverage.byRung[each], 0)).toBe(coverage.villages)
  expect(coverage.atLeast.none).toBe(coverage.villages)
  rungs.forEach((each, place) => {
    const above = rungs[place + 1]
    expect(coverage.atLeast[each] - (above ? coverage.atLeast[above] : 0)).toBe(coverage.byRung[each])
    expect(coverage.percent[each] === 100).toBe(coverage.villages > 0 && coverage.atLeast[each] === coverage.villages)
  })
  expect(coverage.representedHouseholds).toBeLessThanOrEqual(coverage.households)
}

/** The same sequence for the same seed (mulberry32), so that a failure can be repeated. */
const randomFrom = (seed: number) => (below: number) => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below
}

const randomStanding = (random: (below: number) => number): Standing => {
  const oneIn = (chances: number) => random(chances) === 0
  const zalo = () => ({ exists: !oneIn(3), householdsRepresented: oneIn(4) ? null : random(300) })
  const group = () =>
    groupOf({ households: oneIn(5) ? null : 28 + random(25), members: groupMembersOf(2 + random(5)), zalo: zalo() })
  const team = teamOf({
    members: membersOf(8 + random(20)),
    groups: Array.from({ length: random(6) }, group),
    zalo: zalo(),
  })
  return {
    village: { kind: 'ban', households: oneIn(6) ? null : 60 + random(360) },
    team: oneIn(5) ? null : team,
    isDecided: !oneIn(4),
  }
}

describe('labels', () => {
  test('name every rung, in words for residents', () => {
    expect(rungs.map((each) => rungLabels[each])).toEqual([
      'Chưa có quyết định',
      'Đã có quyết định',
      'Tổ đủ người',
      'Nhóm đủ người, đủ hộ',
      'Có nhóm Zalo',
      '100% hộ có trong Zalo',
    ])
    expect(rungs.map((each) => rungSentences[each])).toEqual([
      'Chưa có quyết định thành lập tổ dân vận.',
      'Đã có quyết định thành lập, tổ chưa đủ người theo kế hoạch.',
      'Tổ đã đủ người, các nhóm chưa đủ người hoặc chưa đúng số hộ.',
      'Tổ và các nhóm đã đủ người, chưa đủ nhóm Zalo.',
      'Đã có nhóm Zalo, chưa có đại diện của tất cả các hộ.',
      'Tất cả các hộ đã có đại diện trong nhóm Zalo.',
    ])
  })
})
