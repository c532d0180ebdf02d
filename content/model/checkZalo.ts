import { nameGroup, type CheckedTeam, type CheckedVillage } from './checkedTeam.ts'
import type { Finding } from './finding.ts'
import { plan } from './plan.ts'
import { villageKinds, type Village } from './village.ts'

/** What R12 asks of a village of this size; exactly 200 households, or none counted: either form is right. */
export const zaloFormOf = ({ households }: Pick<Village, 'households'>): 'team' | 'groups' | 'either' => {
  if (households === null || households === plan.oneZaloGroupBelowHouseholds) return 'either'
  return households < plan.oneZaloGroupBelowHouseholds ? 'team' : 'groups'
}

/** R12: who has joined a group (its leader and deputies too) cannot be seen from here. */
export const checkZalo = (team: CheckedTeam, village: CheckedVillage): Finding[] => {
  const form = zaloFormOf(village)
  const without = team.groups.filter((group) => !group.zalo.exists)
  const eachGroupHasOne = team.groups.length > 0 && without.length === 0
  if (form !== 'team' && eachGroupHasOne) return []
  if (form !== 'groups' && team.zalo.exists) return []
  if (form === 'groups') return checkZaloOfGroups(team, village)
  const limit = plan.oneZaloGroupBelowHouseholds
  const message =
    form === 'team'
      ? `${villageKinds[village.kind]} có ${village.households} hộ (dưới ${limit}) nhưng chưa có nhóm Zalo của tổ. Hãy lập một nhóm Zalo chung cho cả tổ.`
      : 'Tổ chưa có nhóm Zalo. Hãy lập một nhóm Zalo chung cho cả tổ, hoặc mỗi nhóm một nhóm Zalo.'
  return [{ rule: 'R12', severity: 'warning', place: 'zalo.exists', message }]
}

const checkZaloOfGroups = ({ groups }: CheckedTeam, { kind, households }: CheckedVillage): Finding[] => {
  const size = `${villageKinds[kind].toLowerCase()} có ${households} hộ (trên ${plan.oneZaloGroupBelowHouseholds})`
  if (groups.length === 0) {
    const message = `Chưa có nhóm Zalo: ${size}, mỗi nhóm cần một nhóm Zalo nhưng tổ chưa chia nhóm. Hãy chia nhóm rồi lập nhóm Zalo cho từng nhóm.`
    return [{ rule: 'R12', severity: 'warning', place: 'groups', message }]
  }
  return groups.flatMap((group, place): Finding[] => {
    if (group.zalo.exists) return []
    const message = `${nameGroup(group, place)} chưa có nhóm Zalo: ${size}, mỗi nhóm cần một nhóm Zalo. Hãy lập nhóm Zalo gồm các hộ của nhóm, tổ trưởng và tổ phó.`
    return [{ rule: 'R12', severity: 'warning', place: `groups.${place}.zalo.exists`, message }]
  })
}
