import type { Payload, Where } from 'payload'
import { unitKey } from '../../content/model/commune.ts'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import { readConfirmations } from '../consent/readConfirmations.ts'
import type {
  Address,
  CommuneDocument,
  Id,
  Noun,
  PublishedDocuments,
  SettingsDocument,
  StoredFile,
  TeamDocument,
  VillageDocument,
} from '../publish/publishedDocuments.ts'
import { publishPaths } from '../publish/publishPaths.ts'
import { readPublished } from '../publish/readPublished.ts'
import { currentRelease } from '../publish/release.ts'
import { returnedTo } from '../publish/returnedTo.ts'
import type { DryRun, Row } from './dryRun.ts'

/** What a preview is made of: the release on the site, and the draft among the documents that it can touch. */
export type Draft = {
  release: string | null
  today: Day
  noun: Noun
  /** As a visitor would read it; null: nothing could be made of the form. */
  document: Row | null
  /** As a visitor reads it now; null: it is not public yet. */
  before: Row | null
  documents: PublishedDocuments
  /** The site stays in an earlier state: what is published waits. */
  isHeld: boolean
  /** The release is no ground to stand on. */
  needsWhole: boolean
  /** `documents` are all that there are. */
  isWhole: boolean
}

/** Reads what the draft can touch; the rest of the site is in the snapshot behind the release. */
export const readDraft = async (payload: Payload, noun: Noun, { document }: DryRun): Promise<Draft> => {
  const paths = publishPaths()
  const release = currentRelease(paths)
  const reading = new Reading(payload)
  const before = document && (await reading.published(noun, document.id))
  const known = { noun, document, before }
  const isHeld = (await returnedTo(payload, paths)) !== null
  // What waits comes all at once.
  const needsWhole = release === null || isRekeyed(known) || isHeld
  const documents = await reading.touchable(known)
  return { ...known, release, today: todayInVietnam(new Date()), isHeld, needsWhole, isWhole: false, documents }
}

type Known = Pick<Draft, 'before' | 'document' | 'noun'>

/** The same among all documents: kept by nobody, since in a large district they are large. */
export const readWholeDraft = async (payload: Payload, draft: Draft): Promise<Draft> => {
  const all = await readPublished(payload)
  const { noun, document, documents: touchable } = draft
  const whole = { ...draft, isWhole: true }
  if (document === null) return { ...whole, documents: all }
  if (noun === 'settings') return { ...whole, documents: { ...all, settings: document as SettingsDocument } }
  const [placed] = touchable[noun].filter(({ id }) => id === document.id)
  const others = (all[noun] as Row[]).filter(({ id }) => id !== document.id)
  return {
    ...whole,
    documents: {
      ...all,
      [noun]: [...others, placed ?? document].sort((one, other) => (one.id < other.id ? -1 : 1)),
      files: new Map([...all.files, ...touchable.files]),
      consentedPhones: new Set([...all.consentedPhones, ...touchable.consentedPhones]),
    },
  }
}

/** Everything that names a unit names it by its key. */
const isRekeyed = ({ noun, document, before }: Known): boolean => {
  if (!document || !before) return false
  if (noun === 'communes') return unitKey(document as never) !== unitKey(before as never)
  return noun === 'villages' && document.key !== before.key
}

const drafted: Noun[] = ['boards', 'bulletins', 'decisions', 'teams']
const none = { communes: [], villages: [], teams: [], boards: [], decisions: [], bulletins: [] }

class Reading {
  private readonly payload: Payload

  constructor(payload: Payload) {
    this.payload = payload
  }

  async published(noun: Noun, id: Id): Promise<Row | null> {
    if (noun === 'settings') return (await this.settings()) as unknown as Row
    const isPublished: Where[] = drafted.includes(noun) ? [{ _status: { equals: 'published' } }] : []
    const [row = null] = await this.asVisitor<Row>(noun, { and: [{ id: { equals: id } }, ...isPublished] })
    return row
  }

  async touchable({ noun, document, before }: Known): Promise<PublishedDocuments> {
    const settings = await this.settings()
    const names = { settings, ...none, communes: await this.communeNames() }
    const empty = { ...names, files: new Map<Id, StoredFile>(), addresses: [], consentedPhones: new Set<string>() }
    if (document === null) return empty
    const team = document as unknown as TeamDocument
    switch (noun) {
      case 'settings':
        return document.asOf === before?.asOf
          ? { ...empty, settings: document as SettingsDocument }
          : { ...empty, ...(await this.units(null)), settings: document as SettingsDocument }
      case 'communes':
        return { ...empty, ...(await this.units(document as unknown as CommuneDocument)) }
      case 'villages':
        return { ...empty, ...(await this.siblings(document as unknown as VillageDocument, before)) }
      case 'teams':
        return {
          ...empty,
          villages: await this.villages([team.village, before?.village]),
          teams: [{ ...team, confirmedOn: await this.confirmedOn(team.id) }],
          consentedPhones: phonesOf(team),
        }
      default:
        return {
          ...empty,
          villages: await this.villages((document.villages ?? []) as Id[]),
          [noun]: [document],
          files: await this.files((document.file ?? document.audio) as Id | null),
        }
    }
  }

  private async settings(): Promise<SettingsDocument> {
    return (await this.payload.findGlobal({
      slug: 'settings',
      overrideAccess: false,
      depth: 0,
    })) as unknown as SettingsDocument
  }

  private async asVisitor<T>(collection: Exclude<Noun, 'settings'>, where: Where = {}): Promise<T[]> {
    const asked = { collection, where, pagination: false, depth: 0, sort: 'id', draft: false } as const
    const { docs } = await this.payload.find({ ...asked, overrideAccess: false })
    return docs as unknown as T[]
  }

  /** Names and keys of all units, past every hook: of a district there are hundreds. */
  private async communeNames(): Promise<CommuneDocument[]> {
    const select = { code: true, kind: true, name: true, validFrom: true, updatedAt: true } as const
    const { docs } = await this.payload.db.find({ collection: 'communes', select, pagination: false, limit: 0 })
    return docs as unknown as CommuneDocument[]
  }

  /** Units share one room of names: one of them can move another's address. */
  private async units(changed: CommuneDocument | null) {
    const all = await this.asVisitor<CommuneDocument>('communes')
    const others = all.filter(({ id }) => id !== changed?.id)
    return {
      communes: changed ? [...others, changed] : others,
      addresses: await this.addresses({ noun: { equals: 'commune' } }),
    }
  }

  /** Villages of one commune share their names' room, where it comes from and where it goes. */
  private async siblings(changed: VillageDocument, before: Row | null) {
    const communes = [changed.commune, before?.commune].filter(isId)
    const all = await this.asVisitor<VillageDocument>('villages', { commune: { in: communes } })
    const villages = all.some(({ id }) => id === changed.id)
      ? all.map((each) => (each.id === changed.id ? changed : each))
      : [...all, changed]
    const keys = villages.map(({ key }) => key)
    return { villages, addresses: await this.addresses({ noun: { equals: 'village' }, key: { in: keys } }) }
  }

  private villages(ids: unknown[]): Promise<VillageDocument[]> {
    const known = ids.filter(isId)
    return known.length === 0 ? Promise.resolve([]) : this.asVisitor('villages', { id: { in: known } })
  }

  private async addresses(where: Where): Promise<Address[]> {
    const select = { noun: true, key: true, slug: true } as const
    const asked = { collection: 'addresses', where, select, sort: 'id', pagination: false, limit: 0 } as const
    const { docs } = await this.payload.db.find(asked)
    return docs as unknown as Address[]
  }

  /** The day on which a team was confirmed is no field of it. */
  private async confirmedOn(team: Id): Promise<Day | null> {
    return (await readConfirmations(this.payload, { teams: [team] })).get(team) ?? null
  }

  private async files(id: Id | null | undefined): Promise<Map<Id, StoredFile>> {
    if (!isId(id)) return new Map()
    const { docs } = await this.payload.find({ collection: 'files', where: { id: { equals: id } }, depth: 0, limit: 1 })
    return new Map(
      docs.map(({ id, filename, mimeType, filesize }): [Id, StoredFile] => [
        id,
        { id, filename: filename ?? '', mimeType: mimeType ?? '', filesize: filesize ?? 0 },
      ]),
    )
  }
}

const isId = (value: unknown): value is Id => typeof value === 'number' || typeof value === 'string'

/** A visitor reads a phone only where there is a consent. */
const phonesOf = ({ members, groups }: TeamDocument): Set<string> => {
  const people = [...(members ?? []), ...(groups ?? []).flatMap((group) => group.members ?? [])]
  return new Set(people.map(({ phone }) => phone).filter((phone) => typeof phone === 'string'))
}
