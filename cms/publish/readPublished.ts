import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import { hasConsent, type Consent } from '../../content/model/person.ts'
import { idOf } from '../access/actorOf.ts'
import type {
  Address,
  BoardDocument,
  BulletinDocument,
  CommuneDocument,
  DecisionDocument,
  Id,
  PublishedDocuments,
  SettingsDocument,
  StoredFile,
  TeamDocument,
  VillageDocument,
} from './publishedDocuments.ts'
import { ReadMemory, type Stamp } from './readMemory.ts'

/** The first for SQLite, the second for MongoDB. */
const ofOneMoment: object = { readOnly: true, readConcern: { level: 'snapshot' } }

export type ReadOptions = {
  /** Kept from read to read: rows that did not change are not read again. */
  memory?: ReadMemory
  /** `collection/id` of rows to read again whatever their time says. */
  touched?: string[]
  /** The day of the publish, for what waits for its own; by itself the machine's. */
  today?: Day
}

/** Reads what is public as an anonymous visitor, in one transaction: all of it is of the same moment. */
export const readPublished = async (payload: Payload, options: ReadOptions = {}): Promise<PublishedDocuments> => {
  const transactionID = await payload.db.beginTransaction(ofOneMoment)
  const { memory = new ReadMemory(), touched = [], today = todayInVietnam(new Date()) } = options
  const req = { ...(transactionID ? { transactionID } : {}), context: { today } } as Partial<PayloadRequest>
  try {
    return await readAll(new Reading(payload, req, { memory, touched }))
  } catch (error) {
    // Half of a read is no memory.
    memory.forget()
    throw error
  } finally {
    // Nothing was written: the end of the read is a rollback.
    if (transactionID) await payload.db.rollbackTransaction(transactionID)
  }
}

const readAll = async (reading: Reading): Promise<PublishedDocuments> => {
  const settings = await reading.settings()
  const communes = await reading.asVisitor<CommuneDocument>('communes')
  const villages = await reading.asVisitor<VillageDocument>('villages')
  const confirmed = await readConfirmations(reading)
  const read = await reading.asVisitor<TeamDocument>('teams', published)
  const teams = read.map((team) => withConfirmation(team, confirmed.get(team.id) ?? null))
  const boards = await reading.asVisitor<BoardDocument>('boards', published)
  const decisions = await reading.asVisitor<DecisionDocument>('decisions', published)
  const bulletins = await reading.asVisitor<BulletinDocument>('bulletins', published)
  const named = [...decisions.map((decision) => decision.file), ...bulletins.map((bulletin) => bulletin.audio)]
  return {
    settings,
    communes,
    villages,
    teams,
    boards,
    decisions,
    bulletins,
    files: await readFiles(
      reading,
      named.filter((id): id is Id => id !== null && id !== undefined),
    ),
    addresses: await reading.trusted('addresses', toAddress),
    consentedPhones: new Set((await reading.trusted('teams', consentedPhonesOf, published)).flat()),
  }
}

const published: Where = { _status: { equals: 'published' } }
/** Payload makes many objects of each row: few at once are collected young, and a district needs no memory for them. */
const rowsAtOnce = 20

class Reading {
  private readonly payload: Payload
  private readonly req: Partial<PayloadRequest>
  private readonly memory: ReadMemory
  private readonly touched: string[]
  private readonly stampsRead = new Map<string, Promise<Stamp[]>>()

  constructor(
    payload: Payload,
    req: Partial<PayloadRequest>,
    { memory, touched }: Required<Pick<ReadOptions, 'memory' | 'touched'>>,
  ) {
    this.payload = payload
    this.req = req
    this.memory = memory
    this.touched = touched
  }

  async settings(): Promise<SettingsDocument> {
    const settings = await this.payload.findGlobal({ slug: 'settings', overrideAccess: false, depth: 0, req: this.req })
    return settings as unknown as SettingsDocument
  }

  /** The first lock: access rules decide what comes out. */
  asVisitor<T extends Stamp>(collection: string, where: Where = {}): Promise<T[]> {
    return this.rows(collection, where, { name: collection, isTrusted: false, map: compact<T> })
  }

  /** For what a visitor cannot list and a release yet needs to know. */
  trusted<T>(collection: string, map: (row: object) => T, where: Where = {}): Promise<T[]> {
    return this.rows(collection, where, { name: `trusted ${collection}`, isTrusted: true, map })
  }

  private async rows<T>(
    collection: string,
    where: Where,
    { name, isTrusted, map }: { name: string; isTrusted: boolean; map: (row: Stamp) => T },
  ): Promise<T[]> {
    const readAt = Date.now()
    const kept = this.memory.rowsOf<T>(name)
    const touched = new Set(
      this.touched.filter((each) => each.startsWith(`${collection}/`)).map((each) => each.slice(collection.length + 1)),
    )
    const stamps = await this.stamps(collection, where)
    const stale = kept.stale(stamps, touched)
    const read = new Map<Id, T>()
    for (let at = 0; at < stale.length; at += rowsAtOnce)
      for (const row of await this.find(collection, withIds(where, stale.slice(at, at + rowsAtOnce)), isTrusted))
        read.set(row.id, map(row))
    return kept.update(stamps, read, { stale, readAt })
  }

  /** Ids and times of all rows, past every hook: they let nothing out. Read once: all of it is of one moment. */
  private stamps(collection: string, where: Where): Promise<Stamp[]> {
    const name = JSON.stringify([collection, where])
    const stamps = this.stampsRead.get(name) ?? this.readStamps(collection, where)
    this.stampsRead.set(name, stamps)
    return stamps
  }

  private async readStamps(collection: string, where: Where): Promise<Stamp[]> {
    const { docs } = await this.payload.db.find<Stamp & Record<string, unknown>>({
      collection: collection as CollectionSlug,
      where,
      select: { updatedAt: true },
      pagination: false,
      limit: 0,
      sort: 'id',
      req: this.req,
    })
    return docs.map(({ id, updatedAt }) => ({ id, updatedAt: new Date(updatedAt).toISOString() }))
  }

  /** A trusted read goes past the hooks of every field, which take most of the time that reading takes. */
  private async find(collection: string, where: Where, isTrusted: boolean): Promise<Stamp[]> {
    const asked = { collection: collection as CollectionSlug, where, pagination: false, sort: 'id', req: this.req }
    if (isTrusted) {
      const { docs } = await this.payload.db.find<Stamp & { deletedAt?: string | null } & Record<string, unknown>>({
        ...asked,
        limit: 0,
      })
      return docs.filter(({ deletedAt }) => !deletedAt)
    }
    const found = await this.payload.find({ ...asked, overrideAccess: false, depth: 0, draft: false })
    return found.docs as unknown as Stamp[]
  }
}

/** A row as Payload builds it, property by property, takes four times the memory of the same row parsed. */
const compact = <T>(row: object): T => JSON.parse(JSON.stringify(row)) as T

const withIds = (where: Where, ids: Id[]): Where => ({ and: [where, { id: { in: ids } }] })

/** Visitors cannot list files; those that a published document names go out with it. */
const readFiles = async (reading: Reading, ids: Id[]): Promise<Map<Id, StoredFile>> => {
  const files = await reading.trusted('files', toStoredFile)
  const named = new Set(ids)
  return new Map(files.filter(({ id }) => named.has(id)).map((file) => [file.id, file]))
}

const confirmedForms = new WeakMap<TeamDocument, TeamDocument>()
/** One object as long as nothing changes, as every document that stays. */
const withConfirmation = (team: TeamDocument, confirmedOn: string | null): TeamDocument => {
  const known = confirmedForms.get(team)
  if (known?.confirmedOn === confirmedOn) return known
  const confirmed = { ...team, confirmedOn }
  confirmedForms.set(team, confirmed)
  return confirmed
}

/** The last day on which each team was confirmed. Of who did it, nothing leaves here. */
const readConfirmations = async (reading: Reading): Promise<Map<Id, string>> => {
  const confirmations = await reading.trusted('confirmations', toConfirmation)
  const days = new Map<Id, string>()
  for (const { team, on } of confirmations) if (team !== null && on > (days.get(team) ?? '')) days.set(team, on)
  return days
}

const toConfirmation = ({
  team,
  on = '',
}: {
  team?: Id | { id: Id } | null
  on?: string
}): { team: Id | null; on: string } => ({
  team: idOf(team) as Id | null,
  on,
})

const toStoredFile = (row: Partial<StoredFile>): StoredFile => ({
  id: row.id ?? 0,
  filename: row.filename ?? '',
  mimeType: row.mimeType ?? '',
  filesize: row.filesize ?? 0,
})

const toAddress = ({ noun = 'village', key = '', slug = '' }: Partial<Address>): Address => ({ noun, key, slug })

type Consented = { phone?: string | null; phoneConsent?: Partial<Consent> | null }
type TeamConsents = { members?: Consented[] | null; groups?: { members?: Consented[] | null }[] | null }

/** The third lock's own list, from the consents themselves and not from the anonymous read that it guards. */
const consentedPhonesOf = ({ members, groups }: TeamConsents): string[] => {
  const people = [...(members ?? []), ...(groups ?? []).flatMap((group) => group.members ?? [])]
  return people
    .filter((person) => person.phone && hasConsent(person.phoneConsent))
    .map((person) => person.phone as string)
}
