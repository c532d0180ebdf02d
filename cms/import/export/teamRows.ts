import { communeTitle } from '../../../content/model/commune.ts'
import { showDay } from '../../../content/model/date.ts'
import { consentSources, hasConsent, showPhone } from '../../../content/model/person.ts'
import { groupRoles, teamRoles } from '../../../content/model/team.ts'
import { villageKinds } from '../../../content/model/village.ts'
import { readVillageName } from '../names.ts'
import type {
  StoredCommune,
  StoredDecision,
  StoredGroup,
  StoredGroupMember,
  StoredMember,
  StoredTeam,
  StoredVillage,
  StoredZalo,
} from '../stored.ts'
import { teamColumns, teamTable, type TeamColumn } from '../teamTable.ts'

export type Exported = {
  commune: StoredCommune
  village: StoredVillage
  team: StoredTeam | null
  decision: StoredDecision | null
}
type Cells = Partial<Record<TeamColumn, string | number | null>>

export const exportHeadings = teamColumns.map((column) => teamTable.headings[column])

/** A village as the import reads it: itself, its members, then each group with its people. */
export function toTeamRows(exported: Exported): (string | number | null)[][] {
  const { commune, village, team } = exported
  const place = {
    commune: communeTitle(commune),
    village: nameOf(village),
    kind: villageKinds[village.kind],
    key: village.key,
  }
  const rows: Cells[] = [
    toVillage(exported),
    ...(team?.members ?? []).map(toMember),
    ...(team?.groups ?? []).flatMap(toGroup),
  ]
  return rows.map((cells) => teamColumns.map((column) => ({ ...place, ...cells })[column] ?? null))
}

/** A name that begins like its own kind («Thôn Ngoài» of kind thôn) would lose it. */
const nameOf = ({ kind, name }: StoredVillage) =>
  readVillageName(name).kind === kind ? `${villageKinds[kind]} ${name}` : name

const toVillage = ({ village, team, decision }: Exported): Cells => ({
  households: village.households ?? null,
  people: village.people ?? null,
  lat: village.lat ?? null,
  lon: village.lon ?? null,
  formerNames: village.formerNames?.join('; ') ?? null,
  ...(team ? toZalo(team.zalo) : {}),
  ...(decision ? { decisionNumber: decision.number, decisionDay: showDay(decision.signedOn) } : {}),
})

const toMember = (member: StoredMember): Cells => ({
  name: member.name,
  role: teamRoles[member.role],
  post: member.post ?? null,
  task: member.task ?? null,
  ...toContact(member),
})

const toGroup = (group: StoredGroup): Cells[] => [
  {
    group: group.name,
    groupArea: group.area ?? null,
    groupHouseholds: group.households ?? null,
    ...toZalo(group.zalo),
  },
  ...(group.members ?? []).map((member) => ({
    group: group.name,
    name: member.name,
    role: member.role === 'leader' ? groupRoles.leader : 'Thành viên nhóm',
    ...toContact(member),
  })),
]

/** A withdrawn consent is left unsaid, so that no list brings it back. */
function toContact({ phone, phoneConsent }: StoredMember | StoredGroupMember): Cells {
  if (!phone) return {}
  const isGiven = hasConsent(phoneConsent) && phoneConsent?.source && phoneConsent.givenOn
  return {
    phone: showPhone(phone),
    ...(isGiven
      ? {
          phoneConsent: 'Có',
          consentDay: showDay(phoneConsent.givenOn as string),
          consentSource: consentSources[phoneConsent.source as keyof typeof consentSources],
        }
      : {}),
  }
}

/** What is not public goes unsaid: whether joining needs approval would be lost otherwise. */
function toZalo(zalo: StoredZalo | null | undefined): Cells {
  if (!zalo) return {}
  const publicity = !zalo.isPublic ? null : zalo.needsApproval ? 'Có, duyệt thành viên' : 'Có'
  return {
    zalo: zalo.url || (zalo.exists ? 'Có' : 'Chưa'),
    zaloIsPublic: publicity,
    householdsInZalo: zalo.householdsRepresented ?? null,
  }
}
