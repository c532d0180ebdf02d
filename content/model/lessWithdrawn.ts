import type { PublicTeam, Snapshot } from './snapshot.ts'

type Person = { name: string | null; role: string; phone: string | null }
/** Whether something of an earlier day is still shown today. */
type Shown = { phone: (phone: string) => boolean; name: (person: Person) => boolean; url: (url: string) => boolean }

const peopleOf = (team: PublicTeam): Person[] => [...team.members, ...team.groups.flatMap((group) => group.members)]
const urlsOf = (team: PublicTeam): (string | null)[] => [team.zalo.url, ...team.groups.map((group) => group.zalo.url)]

/** Leaders' names are public by office, also those of an earlier day. */
const isPublicByOffice = ({ role }: Person): boolean => role === 'leader' || role === 'deputy'

const shownIn = (now: PublicTeam | null): Shown => {
  const people = now ? peopleOf(now) : []
  const phones = new Set(people.map(({ phone }) => phone))
  const names = new Set(people.map(({ name }) => name))
  const urls = new Set(now ? urlsOf(now) : [])
  return {
    phone: (phone) => phones.has(phone),
    name: (person) => isPublicByOffice(person) || names.has(person.name),
    url: (url) => urls.has(url),
  }
}

const teamLessWithdrawn = (team: PublicTeam, shown: Shown): PublicTeam => {
  const lessPerson = <P extends Person>(person: P): P => ({
    ...person,
    name: shown.name(person) ? person.name : null,
    phone: person.phone !== null && shown.phone(person.phone) ? person.phone : null,
  })
  const lessZalo = <Z extends { url: string | null }>(zalo: Z): Z => ({
    ...zalo,
    url: zalo.url !== null && shown.url(zalo.url) ? zalo.url : null,
  })
  return {
    ...team,
    members: team.members.map(lessPerson),
    groups: team.groups.map((group) => ({
      ...group,
      members: group.members.map(lessPerson),
      zalo: lessZalo(group.zalo),
    })),
    zalo: lessZalo(team.zalo),
  }
}

const showsWithdrawn = (team: PublicTeam, shown: Shown): boolean =>
  peopleOf(team).some(
    (person) => (person.phone !== null && !shown.phone(person.phone)) || (person.name !== null && !shown.name(person)),
  ) || urlsOf(team).some((url) => url !== null && !shown.url(url))

const teamsOf = ({ villages }: Snapshot) => new Map(villages.map(({ key, team }) => [key, team]))

/** Whether a kept snapshot shows a number, an ordinary member's name or a Zalo link that `now` no longer shows. */
export const hasWithdrawn = (kept: Snapshot, now: Snapshot): boolean => {
  const current = teamsOf(now)
  return kept.villages.some(({ key, team }) => team !== null && showsWithdrawn(team, shownIn(current.get(key) ?? null)))
}

/** A kept snapshot, less all of that. */
export const lessWithdrawn = (kept: Snapshot, now: Snapshot): Snapshot => {
  const current = teamsOf(now)
  return {
    ...kept,
    villages: kept.villages.map((village) => ({
      ...village,
      team: village.team && teamLessWithdrawn(village.team, shownIn(current.get(village.key) ?? null)),
    })),
  }
}
