import type { Standing } from '../../content/model/coverage.ts'
import { toCheckedTeam, toCheckedVillage } from '../hooks/toChecked.ts'
import type { Team, Village } from '../payload-types.ts'

/** What the front page looks at: see `readUnits`, which reads no more than this. */
export type VillageDocument = Pick<Village, 'id' | 'name' | 'kind' | 'households' | 'lat' | 'commune' | 'updatedAt'>
export type TeamDocument = Pick<
  Team,
  'id' | 'village' | 'commune' | '_status' | 'members' | 'groups' | 'zalo' | 'updatedAt'
>

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
