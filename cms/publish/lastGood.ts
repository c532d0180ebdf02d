import { unitKey } from '../../content/model/commune.ts'
import type {
  PublicBoard,
  PublicBulletin,
  PublicCommune,
  PublicDecision,
  PublicTeam,
  PublicVillage,
  Snapshot,
} from '../../content/model/snapshot.ts'
import type { Id, PersonFields, PublishedDocuments, TeamDocument } from './publishedDocuments.ts'

/** The public forms on the site now, by key, less everything that was withdrawn since they were published. */
export type LastGood = {
  communes: Map<string, PublicCommune>
  villages: Map<string, PublicVillage>
  teams: Map<string, PublicTeam>
  boards: Map<string, PublicBoard>
  decisions: Map<string, PublicDecision>
  bulletins: Map<string, PublicBulletin>
}

const byKey = <T>(list: T[] | undefined, keyOf: (item: T) => string): Map<string, T> =>
  new Map((list ?? []).map((item) => [keyOf(item), item]))

/** Withdrawals always apply, to last good forms too: what a visitor may not read now is not taken from them. */
export const lastGoodForms = (previous: Snapshot | null, documents: PublishedDocuments): LastGood => {
  const teams = new Map<string, PublicTeam>()
  const teamOf = new Map(documents.teams.map((team) => [team.village, team]))
  const idOf = new Map<string, Id>(documents.villages.map((village) => [village.key, village.id]))
  for (const village of previous?.villages ?? []) {
    const now = teamOf.get(idOf.get(village.key) ?? '')
    if (village.team && now) teams.set(village.key, lessWithdrawn(village.team, now, documents.consentedPhones))
  }
  const communeKeys = new Set(documents.communes.map(unitKey))
  return {
    communes: byKey(
      previous?.communes.filter((commune) => communeKeys.has(commune.key)),
      (commune) => commune.key,
    ),
    villages: byKey(
      previous?.villages.map((village) => ({ ...village, team: teams.get(village.key) ?? null })),
      (village) => village.key,
    ),
    teams,
    boards: byKey(previous?.boards, (board) => board.commune ?? 'district'),
    decisions: byKey(previous?.decisions, (decision) => decision.slug),
    bulletins: byKey(previous?.bulletins, (bulletin) => bulletin.slug),
  }
}

const lessWithdrawn = (team: PublicTeam, now: TeamDocument, consentedPhones: Set<string>): PublicTeam => {
  const people: PersonFields[] = [...(now.members ?? []), ...(now.groups ?? []).flatMap((group) => group.members ?? [])]
  const names = new Set(people.map((person) => person.name?.normalize('NFC').trim()))
  const zaloUrls = new Set([now.zalo?.url, ...(now.groups ?? []).map((group) => group.zalo?.url)])
  const keepName = (name: string | null) => (name !== null && names.has(name) ? name : null)
  const keepPhone = (phone: string | null) => (phone !== null && consentedPhones.has(phone) ? phone : null)
  const keepUrl = (url: string | null) => (url !== null && zaloUrls.has(url) ? url : null)
  return {
    ...team,
    members: team.members.map((member) => ({ ...member, name: keepName(member.name), phone: keepPhone(member.phone) })),
    groups: team.groups.map((group) => ({
      ...group,
      members: group.members.map((member) => ({
        ...member,
        name: keepName(member.name),
        phone: keepPhone(member.phone),
      })),
      zalo: { ...group.zalo, url: keepUrl(group.zalo.url) },
    })),
    zalo: { ...team.zalo, url: keepUrl(team.zalo.url) },
  }
}
