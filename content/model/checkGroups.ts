import { nameGroup, type CheckedGroup, type CheckedTeam, type CheckedVillage } from './checkedTeam.ts'
import type { Finding } from './finding.ts'
import { plan } from './plan.ts'
import { villageKinds } from './village.ts'

type Where = { name: string; place: string }

/** R09, R10. */
export const checkGroups = (team: CheckedTeam, village: CheckedVillage): Finding[] => [
  ...checkHasGroups(team),
  ...team.groups.flatMap((group, place) => {
    const name = nameGroup(group, place)
    return [
      ...checkGroupSize(group, { name, place: `groups.${place}.members` }),
      ...checkGroupLeader(group, { name, place: `groups.${place}.members` }),
      ...checkGroupHouseholds(group, { name, place: `groups.${place}.households` }),
    ]
  }),
  ...checkSumOfHouseholds(team, village),
]

/** R09 */
const checkHasGroups = ({ groups }: CheckedTeam): Finding[] => {
  const { minMembers, maxMembers } = plan.group
  const message = `Tổ chưa chia nhóm. Hãy lập nhóm theo cụm dân cư, mỗi nhóm từ ${minMembers} đến ${maxMembers} người.`
  return groups.length > 0 ? [] : [{ rule: 'R09', severity: 'warning', place: 'groups', message }]
}

/** R09: that all members live in the group's cluster cannot be checked, since homes are not recorded. */
const checkGroupSize = ({ members }: CheckedGroup, { name, place }: Where): Finding[] => {
  const { minMembers, maxMembers } = plan.group
  const size = members.length
  if (size >= minMembers && size <= maxMembers) return []
  const message =
    size < minMembers
      ? `${name} mới có ${size} người; cần ít nhất ${minMembers}. Hãy bổ sung thêm ${minMembers - size} người.`
      : `${name} có ${size} người; nhiều nhất là ${maxMembers}. Hãy rút bớt ${size - maxMembers} người hoặc tách thành hai nhóm.`
  return [{ rule: 'R09', severity: 'warning', place, message }]
}

/** R09 */
const checkGroupLeader = ({ members }: CheckedGroup, { name, place }: Where): Finding[] => {
  const leaders = members.filter(({ role }) => role === 'leader').length
  if (leaders === 1) return []
  if (leaders === 0) {
    const message = `${name} chưa có nhóm trưởng. Hãy chọn một người trong nhóm làm nhóm trưởng.`
    return [{ rule: 'R09', severity: 'error', place, message }]
  }
  const message = `${name} có ${leaders} nhóm trưởng; chỉ cần 1. Hãy giữ lại một người làm nhóm trưởng.`
  return [{ rule: 'R09', severity: 'warning', place, message }]
}

/** R10 */
const checkGroupHouseholds = ({ households = null }: CheckedGroup, { name, place }: Where): Finding[] => {
  const { minHouseholds, maxHouseholds } = plan.group
  if (households === null || (households >= minHouseholds && households <= maxHouseholds)) return []
  const message =
    households < minHouseholds
      ? `${name} phụ trách ${households} hộ; cần từ ${minHouseholds} đến ${maxHouseholds}. Hãy giao thêm ít nhất ${minHouseholds - households} hộ cho nhóm.`
      : `${name} phụ trách ${households} hộ; nhiều nhất là ${maxHouseholds}. Hãy chuyển bớt ${households - maxHouseholds} hộ sang nhóm khác hoặc lập thêm nhóm.`
  return [{ rule: 'R10', severity: 'warning', place, message }]
}

/** R10: groups may leave households unassigned, but never look after more than there are. */
const checkSumOfHouseholds = ({ groups }: CheckedTeam, { kind, households }: CheckedVillage): Finding[] => {
  const sum = groups.reduce((total, group) => total + (group.households ?? 0), 0)
  if (households === null || sum <= households) return []
  const message = `Các nhóm phụ trách tổng cộng ${sum} hộ, nhiều hơn ${sum - households} hộ so với ${households} hộ của ${villageKinds[kind].toLowerCase()}. Hãy kiểm tra lại số hộ của từng nhóm.`
  return [{ rule: 'R10', severity: 'warning', place: 'groups', message }]
}
