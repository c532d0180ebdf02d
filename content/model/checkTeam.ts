import { nameGroup, type CheckedTeam, type CheckedVillage } from './checkedTeam.ts'
import { checkGroups } from './checkGroups.ts'
import { checkZalo } from './checkZalo.ts'
import type { Finding } from './finding.ts'
import { plan } from './plan.ts'
import { villageKinds } from './village.ts'

/** R06-R12 of one village's team. */
export const checkTeam = (team: CheckedTeam, village: CheckedVillage): Finding[] => [
  ...checkTeamSize(team),
  ...checkLeader(team),
  ...checkDeputies(team),
  ...checkTasks(team),
  ...checkGroups(team, village),
  ...checkHouseholdCounts(team, village),
  ...checkZalo(team, village),
]

/** R06: section II.1.2 allows up to 25, section II.2 up to 21. */
const checkTeamSize = ({ members }: CheckedTeam): Finding[] => {
  const { minMembers, maxMembers, maxMembersInSectionII2 } = plan.team
  const size = members.length
  const about = { rule: 'R06', place: 'members' } as const
  if (size < minMembers) {
    const message = `Tổ mới có ${size} người; cần ít nhất ${minMembers}. Hãy bổ sung thêm ${minMembers - size} người.`
    return [{ ...about, severity: 'warning', message }]
  }
  if (size > maxMembers) {
    const message = `Tổ có ${size} người; nhiều nhất là ${maxMembers}. Hãy rút bớt ${size - maxMembers} người.`
    return [{ ...about, severity: 'warning', message }]
  }
  if (size > maxMembersInSectionII2) {
    const message = `Tổ có ${size} người: mục II.1.2 của kế hoạch cho phép đến ${maxMembers} người, nhưng mục II.2 chỉ nêu đến ${maxMembersInSectionII2}. Hãy cân nhắc số người của tổ.`
    return [{ ...about, severity: 'info', message }]
  }
  return []
}

/** R07 */
const checkLeader = ({ members }: CheckedTeam): Finding[] => {
  const leaders = members.filter(({ role }) => role === 'leader').length
  if (leaders === 1) return []
  const message =
    leaders === 0
      ? 'Tổ chưa có tổ trưởng. Hãy chọn một người làm tổ trưởng.'
      : `Tổ có ${leaders} tổ trưởng; chỉ được có 1. Hãy giữ lại một người làm tổ trưởng.`
  return [{ rule: 'R07', severity: 'error', place: 'members', message }]
}

/** R07 */
const checkDeputies = ({ members }: CheckedTeam): Finding[] => {
  const { minDeputies, maxDeputies } = plan.team
  const deputies = members.filter(({ role }) => role === 'deputy').length
  if (deputies >= minDeputies && deputies <= maxDeputies) return []
  const message =
    deputies === 0
      ? `Tổ chưa có tổ phó; cần từ ${minDeputies} đến ${maxDeputies} người. Hãy chọn ít nhất ${minDeputies} tổ phó.`
      : `Tổ có ${deputies} tổ phó; nhiều nhất là ${maxDeputies}. Hãy giữ lại từ ${minDeputies} đến ${maxDeputies} người.`
  return [{ rule: 'R07', severity: 'warning', place: 'members', message }]
}

/** R08 */
const checkTasks = ({ members }: CheckedTeam): Finding[] => {
  const idle = members.flatMap((member, place) =>
    'task' in member && !member.task?.trim() ? [{ place, name: member.name?.trim() || `người thứ ${place + 1}` }] : [],
  )
  if (idle.length === 0) return []
  const names = idle.map(({ name }) => name).join(', ')
  const message = `${idle.length} trong ${members.length} người của tổ chưa có nhiệm vụ riêng: ${names}. Hãy ghi nhiệm vụ cụ thể cho từng người.`
  return [{ rule: 'R08', severity: 'info', place: `members.${idle[0]?.place}.task`, message }]
}

/** R11: counts only; the list of households stays with the team. */
const checkHouseholdCounts = ({ groups }: CheckedTeam, { kind, households }: CheckedVillage): Finding[] => {
  const uncounted = groups.flatMap((group, place): Finding[] => {
    if (typeof group.households === 'number') return []
    const message = `${nameGroup(group, place)} chưa ghi số hộ. Hãy đếm và ghi số hộ mà nhóm phụ trách.`
    return [{ rule: 'R11', severity: 'warning', place: `groups.${place}.households`, message }]
  })
  if (households !== null) return uncounted
  const title = villageKinds[kind]
  const message = `${title} chưa ghi số hộ. Hãy lập danh sách hộ tại tổ và ghi số hộ vào mục thông tin của ${title.toLowerCase()}.`
  return [{ rule: 'R11', severity: 'warning', place: 'village', message }, ...uncounted]
}
