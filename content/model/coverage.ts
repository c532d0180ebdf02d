import type { CheckedGroup, CheckedTeam } from './checkedTeam.ts'
import { checkTeam } from './checks.ts'
import type { RuleId } from './finding.ts'
import { plan } from './plan.ts'
import type { Village } from './village.ts'

/** From nothing to all: a rung counts as reached only when all below it are. */
export const rungs = ['none', 'decided', 'team', 'groups', 'zalo', 'represented'] as const
export type Rung = (typeof rungs)[number]

export const rungLabels: Record<Rung, string> = {
  none: 'Chưa có quyết định',
  decided: 'Đã có quyết định',
  team: 'Tổ đủ người',
  groups: 'Nhóm đủ người, đủ hộ',
  zalo: 'Có nhóm Zalo',
  represented: '100% hộ có trong Zalo',
}

/** For a resident who reads about one village. */
export const rungSentences: Record<Rung, string> = {
  none: 'Chưa có quyết định thành lập tổ dân vận.',
  decided: 'Đã có quyết định thành lập, tổ chưa đủ người theo kế hoạch.',
  team: 'Tổ đã đủ người, các nhóm chưa đủ người hoặc chưa đúng số hộ.',
  groups: 'Tổ và các nhóm đã đủ người, chưa đủ nhóm Zalo.',
  zalo: 'Đã có nhóm Zalo, chưa có đại diện của tất cả các hộ.',
  represented: 'Tất cả các hộ đã có đại diện trong nhóm Zalo.',
}

type MeasuredZalo = { readonly exists: boolean; readonly householdsRepresented: number | null }
export type MeasuredTeam = Omit<CheckedTeam, 'groups' | 'zalo'> & {
  readonly groups: readonly (Omit<CheckedGroup, 'zalo'> & { readonly zalo: MeasuredZalo })[]
  readonly zalo: MeasuredZalo
}
export type Standing = {
  readonly village: Pick<Village, 'kind' | 'households'>
  /** Null: no published team. */
  readonly team: MeasuredTeam | null
  /** R05: a published decision in force names the village. */
  readonly isDecided: boolean
}

/** The highest rung that a village has reached. */
export function rungOf(standing: Standing): Rung {
  const { village, team, isDecided } = standing
  if (!isDecided) return 'none'
  if (!team) return 'decided'
  const broken = new Set<RuleId>(
    checkTeam(team, village).flatMap(({ rule, severity }) => (severity === 'info' ? [] : [rule])),
  )
  if (broken.has('R06') || broken.has('R07')) return 'decided'
  // R10 cannot be said to hold of a group whose households nobody has counted.
  const areGroupsCounted = team.groups.every(({ households }) => typeof households === 'number')
  if (broken.has('R09') || broken.has('R10') || !areGroupsCounted) return 'team'
  if (broken.has('R12')) return 'groups'
  return isEveryoneRepresented(standing) ? 'represented' : 'zalo'
}

/** R13 */
const isEveryoneRepresented = ({ village, team }: Standing): boolean =>
  village.households !== null &&
  percentOf(representedHouseholds({ village, team }), village.households) >= plan.representedPercent

/**
 * R13: households with somebody in a Zalo group. Some are in the team's group and in their own, so the two are not
 * added: the larger counts, and never more than there are.
 */
export function representedHouseholds({ village, team }: Pick<Standing, 'village' | 'team'>): number {
  if (!team) return 0
  const inGroups = team.groups.reduce((sum, group) => sum + countOf(group.zalo, group.households ?? null), 0)
  const inTeam = countOf(team.zalo, village.households)
  return Math.min(Math.max(inGroups, inTeam), village.households ?? Infinity)
}

const countOf = ({ exists, householdsRepresented }: MeasuredZalo, households: number | null): number =>
  exists ? Math.min(householdsRepresented ?? 0, households ?? Infinity) : 0

/** In percent with one decimal, rounded down: 100 is said only of all. Nothing of nothing is 0. */
export const percentOf = (part: number, whole: number): number =>
  whole > 0 ? Math.floor((1000 * part) / whole) / 10 : 0

export type Coverage = {
  /** R05: every village counts, with a team or without. */
  villages: number
  /** Villages whose highest rung it is; these add up to `villages`. */
  byRung: Record<Rung, number>
  /** Villages on this rung or above. */
  atLeast: Record<Rung, number>
  /** `atLeast` in percent of the villages, rounded down. */
  percent: Record<Rung, number>
  /** Of the villages that have counted theirs. */
  households: number
  /** R13, of the same villages. */
  representedHouseholds: number
  representedPercent: number
  /** R11: villages whose households are not known, left out of the two figures above. */
  villagesWithoutHouseholds: number
}

/** Rolls villages up to a commune or the district. */
export const coverageOf = (standings: readonly Standing[]): Coverage =>
  coverageOfRungs(standings.map((standing) => ({ ...standing, rung: rungOf(standing) })))

type Reached = Pick<Standing, 'village' | 'team'> & { readonly rung: Rung }

/** The same, for who knows the rungs already. */
export function coverageOfRungs(standings: readonly Reached[]): Coverage {
  const reached = standings.map(({ rung }) => rung)
  const villages = standings.length
  const byRung = countEach((rung) => reached.filter((each) => each === rung).length)
  const atLeast = countEach((rung) => reached.filter((each) => rungs.indexOf(each) >= rungs.indexOf(rung)).length)
  const counted = standings.filter(({ village }) => village.households !== null)
  const households = counted.reduce((sum, { village }) => sum + (village.households ?? 0), 0)
  const represented = counted.reduce((sum, standing) => sum + representedHouseholds(standing), 0)
  return {
    villages,
    byRung,
    atLeast,
    percent: countEach((rung) => percentOf(atLeast[rung], villages)),
    households,
    representedHouseholds: represented,
    representedPercent: percentOf(represented, households),
    villagesWithoutHouseholds: villages - counted.length,
  }
}

const countEach = (count: (rung: Rung) => number): Record<Rung, number> => ({
  none: count('none'),
  decided: count('decided'),
  team: count('team'),
  groups: count('groups'),
  zalo: count('zalo'),
  represented: count('represented'),
})
