import { lessWithdrawn } from '../../content/model/lessWithdrawn.ts'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { Mapping } from './publishedDocuments.ts'
import { withoutDanglingKeys } from './danglingKeys.ts'

/** What of a kept snapshot goes on the site, given what could go there today. */
export type MapKept = (kept: Snapshot, now: Mapping, refused: Map<string, string>) => Mapping

/**
 * A kept snapshot as it may be shown today: without documents that have been unpublished or deleted since, without
 * phones, ordinary members' names and Zalo links that are not shown today, and with today's office lines. Documents that
 * are newer than it are absent; the CMS keeps them all, so that the next publish brings them back.
 */
export const returnToKept: MapKept = (kept, now, refused) => {
  const today = now.snapshot
  const shown = mutual(lessWithdrawn(kept, today), today)
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
      team: current.team && then.team,
      formerSlugs: addressesOf(then, current, shown.slugsIn.get(then.commune) ?? new Set()),
    })),
    boards: shown.boards.map(([then]) => then),
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
