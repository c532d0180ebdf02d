import { checkTeam, type Finding } from '../../content/model/checks.ts'
import type { Standing } from '../../content/model/coverage.ts'
import { villageTitle, type VillageKind } from '../../content/model/village.ts'
import { idOf } from '../access/actorOf.ts'
import { toCheckedTeam, toCheckedVillage } from '../hooks/toChecked.ts'
import type { Team, Village } from '../payload-types.ts'

export type VillageDocument = Pick<Village, 'id' | 'name' | 'kind' | 'households' | 'commune'>
export type TeamDocument = Pick<Team, 'id' | 'village' | '_status' | 'members' | 'groups' | 'zalo'>
type Id = number | string

/** What is left to do in one village, and where. */
export type VillageWork = {
  key: Id
  title: string
  link: string
  state: 'none' | 'draft' | 'published'
  sentences: string[]
}

const order = ['none', 'draft', 'published'] as const

/** Villages in which something is missing: those without a team first, then drafts, then teams that fall short. */
export const findVillageWork = (
  villages: readonly VillageDocument[],
  teams: readonly TeamDocument[],
  decided: ReadonlySet<Id>,
): VillageWork[] => {
  const teamOf = new Map(teams.map((team) => [idOf(team.village), team]))
  return villages
    .map((village) => workOf(village, teamOf.get(village.id), decided.has(village.id)))
    .filter(({ state, sentences }) => state !== 'published' || sentences.length > 0)
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}

const workOf = (village: VillageDocument, team: TeamDocument | undefined, isDecided: boolean): VillageWork => {
  const title = villageTitle({ kind: village.kind as VillageKind, name: village.name })
  const undecided = isDecided ? [] : ['Chưa có quyết định thành lập tổ nào ghi tên thôn này.']
  if (!team) {
    const link = `/admin/collections/teams/create`
    return {
      key: village.id,
      title,
      link,
      state: 'none',
      sentences: ['Chưa có tổ dân vận. Hãy lập tổ và ghi thành viên.', ...undecided],
    }
  }
  const findings = checkTeam(toCheckedTeam(team), toCheckedVillage(village)).filter(isWork)
  const isPublished = team._status === 'published'
  const draft = isPublished ? [] : ['Tổ còn là bản nháp, chưa hiện trên trang công khai.']
  const sentences = [...draft, ...undecided, ...findings.map(({ message }) => message)]
  return {
    key: village.id,
    title,
    link: `/admin/collections/teams/${team.id}`,
    state: isPublished ? 'published' : 'draft',
    sentences,
  }
}

const isWork = ({ severity }: Finding): boolean => severity !== 'info'

/** A village as coverage measures it: only a published team counts. */
export const toStanding = (village: VillageDocument, team: TeamDocument | undefined, isDecided: boolean): Standing => ({
  village: toCheckedVillage(village),
  team: team?._status === 'published' ? toMeasuredTeam(team) : null,
  isDecided,
})

const toMeasuredTeam = (team: TeamDocument): NonNullable<Standing['team']> => {
  const checked = toCheckedTeam(team)
  const groups = checked.groups.map((group, place) => ({
    ...group,
    zalo: { ...group.zalo, householdsRepresented: team.groups?.[place]?.zalo?.householdsRepresented ?? null },
  }))
  return {
    ...checked,
    groups,
    zalo: { ...checked.zalo, householdsRepresented: team.zalo?.householdsRepresented ?? null },
  }
}
