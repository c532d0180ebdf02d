import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'
import { hasConsent, type Consent } from '../../content/model/person.ts'
import { readConfirmations } from '../consent/readConfirmations.ts'
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

/** The first for SQLite, the second for MongoDB. */
const ofOneMoment: object = { readOnly: true, readConcern: { level: 'snapshot' } }

/** Reads what is public as an anonymous visitor, in one transaction: all of it is of the same moment. */
export const readPublished = async (payload: Payload): Promise<PublishedDocuments> => {
  const transactionID = await payload.db.beginTransaction(ofOneMoment)
  const req = (transactionID ? { transactionID } : {}) as Partial<PayloadRequest>
  try {
    return await readAll(payload, req)
  } finally {
    // Nothing was written: the end of the read is a rollback.
    if (transactionID) await payload.db.rollbackTransaction(transactionID)
  }
}

const readAll = async (payload: Payload, req: Partial<PayloadRequest>): Promise<PublishedDocuments> => {
  const asVisitor = async <T>(collection: string, hasDrafts = false): Promise<T[]> => {
    const where: Where = hasDrafts ? { _status: { equals: 'published' } } : {}
    const access = { overrideAccess: false, depth: 0, draft: false, pagination: false, sort: 'id' } as const
    const found = await payload.find({ collection: collection as CollectionSlug, ...access, where, req })
    return found.docs as unknown as T[]
  }
  const settings = await payload.findGlobal({ slug: 'settings', overrideAccess: false, depth: 0, req })
  const communes = await asVisitor<CommuneDocument>('communes')
  const villages = await asVisitor<VillageDocument>('villages')
  const confirmed = await readConfirmations(payload, { req })
  const teams = (await asVisitor<TeamDocument>('teams', true)).map((team) => ({
    ...team,
    confirmedOn: confirmed.get(team.id) ?? null,
  }))
  const boards = await asVisitor<BoardDocument>('boards', true)
  const decisions = await asVisitor<DecisionDocument>('decisions', true)
  const bulletins = await asVisitor<BulletinDocument>('bulletins', true)
  const named = [...decisions.map((decision) => decision.file), ...bulletins.map((bulletin) => bulletin.audio)]
  return {
    settings: settings as unknown as SettingsDocument,
    communes,
    villages,
    teams,
    boards,
    decisions,
    bulletins,
    files: await readFiles(
      payload,
      req,
      named.filter((id): id is Id => id !== null && id !== undefined),
    ),
    addresses: await readAddresses(payload, req),
    consentedPhones: await readConsentedPhones(payload, req),
  }
}

/** A trusted read: visitors cannot list files; those that a published document names go out with it. */
const readFiles = async (payload: Payload, req: Partial<PayloadRequest>, ids: Id[]): Promise<Map<Id, StoredFile>> => {
  if (ids.length === 0) return new Map()
  const found = await payload.find({
    collection: 'files',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(
    found.docs.map(({ id, filename, mimeType, filesize }) => [
      id,
      { id, filename: filename ?? '', mimeType: mimeType ?? '', filesize: filesize ?? 0 },
    ]),
  )
}

const readAddresses = async (payload: Payload, req: Partial<PayloadRequest>): Promise<Address[]> => {
  const found = await payload.find({ collection: 'addresses', depth: 0, pagination: false, req })
  return found.docs.map(({ noun, key, slug }) => ({ noun: noun as Address['noun'], key, slug }))
}

type Consented = { phone?: string | null; phoneConsent?: Partial<Consent> | null }

/** The third lock's own list, from the consents themselves and not from the anonymous read that it guards. */
const readConsentedPhones = async (payload: Payload, req: Partial<PayloadRequest>): Promise<Set<string>> => {
  const found = await payload.find({
    collection: 'teams',
    where: { _status: { equals: 'published' } },
    depth: 0,
    pagination: false,
    req,
  })
  const people = found.docs.flatMap((team): Consented[] => [
    ...((team.members ?? []) as Consented[]),
    ...(team.groups ?? []).flatMap((group) => (group.members ?? []) as Consented[]),
  ])
  return new Set(
    people.filter((person) => person.phone && hasConsent(person.phoneConsent)).map((person) => person.phone as string),
  )
}
