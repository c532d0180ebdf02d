import type { PublicBoard, PublicTeam, PublicVillage, Snapshot } from '../../content/model/snapshot.ts'
import type { Mapping } from './publishedDocuments.ts'
import { withoutDanglingKeys } from './toSnapshot.ts'

/**
 * A kept snapshot as it may be shown today: without what has been unpublished or deleted since, and with today's
 * people, phones, Zalo links and office lines wherever those of then are not public any more. Documents that are newer
 * than it are absent; the CMS keeps them all, so that the next publish brings them back.
 */
export const returnToKept = (kept: Snapshot, now: Mapping, refused: Map<string, string>): Mapping => {
  const today = now.snapshot
  const shown = mutual(kept, today)
  const fileUrls = new Set([...today.decisions, ...today.bulletins].flatMap((each) => fileOf(each)?.url ?? []))
  const snapshot: Snapshot = {
    version: 1,
    today: today.today,
    settings: { ...kept.settings, office: today.settings.office },
    communes: shown.communes.map(([then, current]) => ({
      ...then,
      office: current.office,
      formerSlugs: addressesOf(then, current, new Set(shown.communes.map(([each]) => each.slug))),
    })),
    villages: shown.villages.map(([then, current]) => ({
      ...then,
      team: teamOf(then, current),
      formerSlugs: addressesOf(then, current, shown.slugsIn.get(then.commune) ?? new Set()),
    })),
    boards: shown.boards.map(([then, current]) => (namesNobodyElse(then, current) ? then : current)),
    decisions: shown.decisions
      .filter(([{ slug }]) => !refused.has(`decisions/${slug}`))
      .map(([then]) => ({ ...then, file: then.file && fileUrls.has(then.file.url) ? then.file : null })),
    bulletins: shown.bulletins
      .filter(([{ slug }]) => !refused.has(`bulletins/${slug}`))
      .map(([then]) => ({ ...then, audio: then.audio && fileUrls.has(then.audio.url) ? then.audio : null })),
  }
  const problems = now.problems.filter(({ noun, key }) => refused.has(`${noun}/${key}`))
  return { snapshot: withoutDanglingKeys(snapshot), problems }
}

const fileOf = (each: Snapshot['decisions'][number] | Snapshot['bulletins'][number]) =>
  'file' in each ? each.file : each.audio

/** What is in both, as pairs of then and now. */
const mutual = (kept: Snapshot, today: Snapshot) => {
  const pairs = <T>(then: T[], now: T[], keyOf: (each: T) => string | null): [T, T][] => {
    const current = new Map(now.map((each) => [keyOf(each), each]))
    return then.flatMap((each): [T, T][] => {
      const same = current.get(keyOf(each))
      return same === undefined ? [] : [[each, same]]
    })
  }
  const communes = pairs(kept.communes, today.communes, ({ key }) => key)
  const known = new Set(communes.map(([{ key }]) => key))
  const villages = pairs(kept.villages, today.villages, ({ key }) => key).filter(([{ commune }]) => known.has(commune))
  const byCommune = Map.groupBy(villages, ([{ commune }]) => commune)
  return {
    communes,
    villages,
    slugsIn: new Map([...byCommune].map(([key, list]) => [key, new Set(list.map(([{ slug }]) => slug))])),
    boards: pairs(kept.boards, today.boards, ({ commune }) => commune),
    decisions: pairs(kept.decisions, today.decisions, ({ slug }) => slug),
    bulletins: pairs(kept.bulletins, today.bulletins, ({ slug }) => slug),
  }
}

type Addressed = { slug: string; formerSlugs: string[] }
/** Addresses that were handed out since go on leading here. */
const addressesOf = (then: Addressed, now: Addressed, owned: Set<string>): string[] =>
  [...new Set([...then.formerSlugs, ...now.formerSlugs, now.slug])].filter((slug) => !owned.has(slug))

const teamOf = (then: PublicVillage, now: PublicVillage): PublicTeam | null => {
  if (then.team === null || now.team === null) return null
  return showsNobodyElse(then.team, now.team) ? then.team : now.team
}

/** Every name, phone and Zalo link of then is still public in the same team: else the team of today stands in. */
const showsNobodyElse = (then: PublicTeam, now: PublicTeam): boolean => {
  const current = contactsOf(now)
  return [...contactsOf(then)].every((contact) => current.has(contact))
}

const contactsOf = (team: PublicTeam): Set<string> => {
  const people = [...team.members, ...team.groups.flatMap((group) => group.members)]
  const zalo = [team.zalo.url, ...team.groups.map((group) => group.zalo.url)]
  const contacts = [...people.flatMap((person) => [person.name, person.phone]), ...zalo]
  return new Set(contacts.filter((contact) => contact !== null))
}

const namesNobodyElse = (then: PublicBoard, now: PublicBoard): boolean => {
  const current = new Set(now.members.map((member) => member.name))
  return then.members.every((member) => current.has(member.name))
}
