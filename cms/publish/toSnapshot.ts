import { z } from 'zod'
import { isAhead } from '../../content/model/bulletin.ts'
import { unitKey } from '../../content/model/commune.ts'
import type { Day } from '../../content/model/date.ts'
import { slugsOfCommunes, slugsOfVillages } from '../../content/model/slug.ts'
import {
  publicBoard,
  publicBulletin,
  publicCommune,
  publicDecision,
  publicVillage,
  type PublicCommune,
  type PublicVillage,
  type Snapshot,
} from '../../content/model/snapshot.ts'
import { villageKinds } from '../../content/model/village.ts'
import { withoutDanglingKeys } from './danglingKeys.ts'
import { keysOf, type NamedKeys } from './documentKeys.ts'
import { sayIssues } from './fieldNames.ts'
import { sayIssue } from './issueWords.ts'
import { CheckedForms, type Made } from './checkedForms.ts'
import { lastGoodForms, type LastGood } from './lastGood.ts'
import { mapSettings, settingsKey } from './mapSettings.ts'
import { withoutTwins, type Origins } from './withoutTwins.ts'
import type { Address, Id, Mapping, Noun, Problem, PublishedDocuments } from './publishedDocuments.ts'
import {
  toPublicBoard,
  toPublicBulletin,
  toPublicCommune,
  toPublicDecision,
  toPublicTeam,
  toPublicVillage,
} from './toPublic.ts'

z.config({ customError: sayIssue })

export type SnapshotOptions = {
  today: Day
  /** The snapshot on the site now: where an invalid document's last good form comes from. */
  previous: Snapshot | null
  /** Documents to set aside whatever their form, since their page failed: `noun/key`. */
  refused?: Map<string, string>
  /** Refused documents whose last good form failed as well: they go without. */
  dropped?: Set<string>
  /** Forms that were found good before: what did not change is not made and checked again. */
  forms?: CheckedForms
  /** The slug of a bulletin that a preview shows before its day. */
  ahead?: string | null
}

type Subject = { noun: Noun; id: Id | null; key: string; title: string; commune: Id | null }

/**
 * Maps what an anonymous visitor may read to the snapshot. A document that does not fit its shape is set aside: its
 * last good public form, less what was withdrawn since, stands in for it.
 */
export const toSnapshot = (documents: PublishedDocuments, options: SnapshotOptions): Mapping => {
  const problems: Problem[] = []
  const origins: Origins = new Map()
  const lastGood = lastGoodForms(options.previous, documents)
  const keys = keysOf(documents)

  const forms = options.forms ?? new CheckedForms()

  const accept = <T>(shape: z.ZodType<T>, made: Made, subject: Subject, fallback: T | undefined): T[] => {
    const document = `${subject.noun}/${subject.key}`
    const refusal = options.refused?.get(document)
    const parsed = forms.check(shape, { document, made, keys })
    if (parsed.success && refusal === undefined) {
      origins.set(parsed.data as object, { subject, isStandIn: false })
      return [parsed.data]
    }
    problems.push({ ...subject, message: parsed.success ? (refusal ?? '') : sayIssues(parsed.error) })
    if (fallback === undefined || options.dropped?.has(document)) return []
    origins.set(fallback as object, { subject, isStandIn: true })
    return [fallback]
  }

  const { settings, problems: ofSettings } = mapSettings(documents.settings, {
    keys,
    forms,
    lastGood: options.previous?.settings ?? null,
    refusal: options.refused?.get(settingsKey),
  })
  problems.push(...ofSettings)
  const communes = mapCommunes(documents, settings.asOf, keys, lastGood, accept)
  const villages = mapVillages(documents, communes, keys, lastGood, accept)
  const published: Snapshot = {
    version: 1,
    today: options.today,
    settings,
    communes,
    villages,
    boards: documents.boards.flatMap((board) => {
      const commune = keys.commune(board.commune)
      const key = commune ?? 'district'
      const title = commune ? `Ban chỉ đạo ${keys.communeTitle(board.commune)}` : 'Ban chỉ đạo cấp huyện'
      const subject: Subject = { noun: 'boards', id: board.id, key, title, commune: board.commune ?? null }
      const made: Made = { of: [board], make: (keys) => toPublicBoard(board, keys) }
      return accept(publicBoard, made, subject, lastGood.boards.get(key))
    }),
    decisions: documents.decisions.flatMap((decision) => {
      const key = decision.slug ?? ''
      const title = `Văn bản số ${decision.number ?? '(chưa có số)'}`
      const subject: Subject = { noun: 'decisions', id: decision.id, key, title, commune: decision.commune ?? null }
      const made: Made = { of: [decision], make: (keys) => toPublicDecision(decision, keys) }
      return accept(publicDecision, made, subject, lastGood.decisions.get(key))
    }),
    bulletins: documents.bulletins.flatMap((bulletin) => {
      const key = bulletin.slug ?? ''
      if (isAhead(bulletin, options.today) && key !== options.ahead) return []
      const title = `Bài «${bulletin.title ?? 'chưa có tiêu đề'}»`
      const subject: Subject = { noun: 'bulletins', id: bulletin.id, key, title, commune: bulletin.commune ?? null }
      const made: Made = { of: [bulletin], make: (keys) => toPublicBulletin(bulletin, keys) }
      return accept(publicBulletin, made, subject, lastGood.bulletins.get(key))
    }),
  }
  return { snapshot: withoutDanglingKeys(withoutTwins(published, origins, problems)), problems }
}

type Accept = <T>(shape: z.ZodType<T>, made: Made, subject: Subject, fallback: T | undefined) => T[]

const mapCommunes = (
  { communes, addresses }: PublishedDocuments,
  asOf: Day,
  keys: NamedKeys,
  lastGood: LastGood,
  accept: Accept,
): PublicCommune[] => {
  const complete = communes.filter(({ name, code, validFrom }) => Boolean(name && code && validFrom))
  const named = firstOfEach(complete, unitKey)
  const slugs = slugsOfCommunes(
    named.map(({ code, name, validFrom, validTo }) => ({ code, name, validFrom, validTo: validTo || null })),
    asOf,
  )
  const owned = new Set(slugs.values())
  const known = addressesByKey('commune', addresses)
  return communes.flatMap((commune) => {
    const key = unitKey(commune)
    const slug = slugs.get(key)
    const formerSlugs = formerSlugsOf(known.get(key), owned)
    const title = keys.communeTitle(commune.id)
    const subject: Subject = { noun: 'communes', id: commune.id, key, title, commune: commune.id }
    const made: Made = {
      of: [commune, slug, formerSlugs.join(' ')],
      make: (keys) => ({ ...toPublicCommune(commune, keys), slug, formerSlugs }),
    }
    return accept(publicCommune, made, subject, lastGood.communes.get(key))
  })
}

const mapVillages = (
  { villages, teams, addresses }: PublishedDocuments,
  communes: PublicCommune[],
  keys: NamedKeys,
  lastGood: LastGood,
  accept: Accept,
): PublicVillage[] => {
  const teamOf = new Map(teams.map((team) => [team.village, team]))
  const byCommune = Map.groupBy(villages, (village) => village.commune)
  const slugsOf = new Map(
    [...byCommune].map(([id, siblings]) => [id, slugsOfVillages(firstOfEach(siblings, ({ key }) => key).map(toNamed))]),
  )
  const ownedOf = new Map([...slugsOf].map(([id, slugs]) => [id, new Set(slugs.values())]))
  const known = addressesByKey('village', addresses)
  const communeKeys = new Set(communes.map((commune) => commune.key))
  return villages
    .flatMap((village) => {
      const subject = (noun: Noun, title: string, id: Id): Subject => ({
        noun,
        id,
        key: village.key,
        title,
        commune: village.commune,
      })
      const title =
        `${villageKinds[village.kind as keyof typeof villageKinds] ?? ''} ${village.name} – ${keys.communeTitle(village.commune)}`.trim()
      const teamDocument = teamOf.get(village.id)
      const previousTeam = lastGood.teams.get(village.key)
      const [team = null] = teamDocument
        ? accept(
            teamShape,
            { of: [teamDocument], make: () => toPublicTeam(teamDocument) },
            subject('teams', `Tổ dân vận ${title}`, teamDocument.id),
            previousTeam,
          )
        : []
      const slugs = slugsOf.get(village.commune)
      const slug = slugs?.get(village.key)
      const formerSlugs = formerSlugsOf(known.get(village.key), ownedOf.get(village.commune) ?? new Set())
      const made: Made = {
        of: [village, slug, formerSlugs.join(' '), team],
        make: (keys) => ({ ...toPublicVillage(village, keys), slug, formerSlugs, team }),
      }
      return accept(publicVillage, made, subject('villages', title, village.id), lastGood.villages.get(village.key))
    })
    .filter((village) => communeKeys.has(village.commune))
}

const firstOfEach = <T>(list: T[], keyOf: (each: T) => string): T[] =>
  [...Map.groupBy(list, keyOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]))

const teamShape = publicVillage.shape.team.unwrap()

const toNamed = ({
  key,
  name,
  kind,
  formerNames,
}: {
  key: string
  name: string
  kind: string
  formerNames?: string[] | null
}) => ({
  key,
  name,
  kind: kind as keyof typeof villageKinds,
  formerNames: formerNames ?? [],
})

/** Every slug that once led to the thing and now belongs to nothing: what stands at an address goes before what stood there. */
const formerSlugsOf = (known: Address[] | undefined, owned: Set<string>): string[] => [
  ...new Set((known ?? []).map((address) => address.slug).filter((slug) => !owned.has(slug))),
]

const addressesByKey = (noun: Address['noun'], addresses: Address[]): Map<string, Address[]> =>
  Map.groupBy(
    addresses.filter((address) => address.noun === noun),
    (address) => address.key,
  )
