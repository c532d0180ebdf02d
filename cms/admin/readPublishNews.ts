import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import type { Publish, PublishRequest } from '../payload-types.ts'
import { newestFirst } from '../publish/publishOrder.ts'
import { editAt, settingsPage } from './adminLinks.ts'
import { describeDisk, readFreeBytes } from './disk.ts'
import type { PublishStatus } from './describePublish.ts'
import { nameDocument, type NamedDocument } from './documentNames.ts'
import { findOrigin } from './findOrigin.ts'
import { outcomeOf, type LastDone, type OwnChange } from './ownChanges.ts'
import { readPage, type PagedDocument } from './readPage.ts'

/** Where publishing stands for everybody, and the reader's own last changes. */
export type PublishNews = PublishStatus & {
  changes: OwnChange[]
  /** What the last good publish set aside, as far as the reader may know. */
  problems: Problem[]
  /** The day of the state that the site was returned to; null: it shows what is newest. */
  earlierDay: Day | null
  /** The machine can hold little more, or nothing; null: all is well. */
  disk: string | null
}
/** For the district, whose it is as well. */
export type Problem = { document: string; link: string; message: string; commune: string | null }

const shownChanges = 3
/** A busy clerk saves one document many times: enough rows to find the others. */
const readRequests = 20
const day = 24 * 60 * 60_000

export const readPublishNews = async (payload: Payload, user: TypedUser): Promise<PublishNews> => {
  if (!actorOf({ user }))
    return { last: null, waitingSince: null, changes: [], problems: [], earlierDay: null, earlierAt: null, disk: null }
  const asUser = { overrideAccess: false, user, depth: 0, limit: 1 } as const
  const newest = { collection: 'publishes', sort: newestFirst, ...asUser } as const
  const [publishes, done, waiting] = await Promise.all([
    payload.find(newest),
    payload.find({ ...newest, where: { state: { equals: 'done' } } }),
    payload.find({
      collection: 'publish-requests',
      sort: 'requestedAt',
      where: { state: { equals: 'waiting' } },
      ...asUser,
    }),
  ])
  const [lastDone] = done.docs
  const known = lastDone ? await toLastDone(payload, lastDone) : null
  return {
    last: publishes.docs[0] ?? null,
    waitingSince: waiting.docs[0]?.requestedAt ?? null,
    problems: await readProblems(payload, user, lastDone),
    earlierDay: known?.earlierDay ?? null,
    earlierAt: known?.earlierAt ?? null,
    disk: describeDisk(await readFreeBytes(payload), isDistrict(actorOf({ user }))),
    changes: await readChanges(payload, user, known),
  }
}

export const readProblems = async (
  payload: Payload,
  user: TypedUser,
  done: Publish | undefined,
): Promise<Problem[]> => {
  // A problem of another commune comes without its words.
  const known = (done?.problems ?? []).filter(({ message }) => Boolean(message))
  const titles = isDistrict(actorOf({ user })) ? await readTitles(payload, known) : new Map<Id, string>()
  return known.map(({ document, link, message, commune }) => ({
    document: document || 'Mở mục này',
    link: link || '/admin',
    message: message ?? '',
    commune: titles.get(idOf(commune) ?? '') ?? null,
  }))
}

const readTitles = async (payload: Payload, problems: Publish['problems']): Promise<Map<Id, string>> => {
  const ids = (problems ?? []).map(({ commune }) => idOf(commune)).filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const { docs } = await payload.find({
    collection: 'communes',
    where,
    select: { name: true },
    depth: 0,
    pagination: false,
  })
  return new Map(docs.map(({ id, name }) => [id as Id, name]))
}

/** Of the last day, newest first, each document once. */
const readChanges = async (payload: Payload, user: TypedUser, done: LastDone | null): Promise<OwnChange[]> => {
  const { docs } = await payload.find({
    collection: 'publish-requests',
    where: {
      requestedBy: { equals: user.id },
      requestedAt: { greater_than: new Date(Date.now() - day).toISOString() },
    },
    sort: '-requestedAt',
    limit: readRequests,
    depth: 0,
  })
  const newestOfEach = [...new Map(docs.toReversed().map((request) => [request.reason, request])).values()]
    .toSorted((a, b) => b.requestedAt.localeCompare(a.requestedAt))
    .slice(0, shownChanges)
  const numbers = await readNumbers(payload, newestOfEach)
  const changes = await Promise.all(
    newestOfEach.map((request) => readChange(payload, user, { request, done, takenBy: numbers(request) })),
  )
  return changes.filter((change) => change !== null)
}

type Found = NamedDocument &
  PagedDocument & { _status?: string; publishedOn?: string | null; expiresOn?: string | null }

/** Which publish took a request up; null: none yet. One from before they were counted came before all that are. */
const readNumbers = async (payload: Payload, requests: PublishRequest[]) => {
  const ids = requests.map(({ publish }) => idOf(publish)).filter((id) => id !== null)
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
  })
  const numberOf = new Map(docs.map(({ id, number }) => [id as Id, number ?? 0]))
  return ({ state, publish }: PublishRequest): number | null =>
    state === 'waiting' ? null : (numberOf.get(idOf(publish) ?? '') ?? 0)
}
type Id = number | string

type Taken = { request: PublishRequest; done: LastDone | null; takenBy: number | null }

/** Null for what is no document, or is gone since. */
const readChange = async (payload: Payload, user: TypedUser, taken: Taken): Promise<OwnChange | null> => {
  const { request, done, takenBy } = taken
  if (request.reason === 'settings') return describeSettings(done, takenBy)
  const [collection = '', id] = (request.reason ?? '').split('/')
  if (!id || !(collection in payload.collections)) return null
  const doc = (await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: false,
    user,
    disableErrors: true,
  })) as Found | null
  if (!doc) return null
  const edit = editAt(collection, id)
  const isPublished = doc._status !== 'draft'
  const comesOn = collection === 'bulletins' ? (doc.publishedOn ?? null) : null
  const endsOn = doc.expiresOn ?? null
  const settled = outcomeOf({ edit, takenBy, isPublished, comesOn, endsOn }, done, todayInVietnam(new Date()))
  return {
    what: nameDocument(collection, doc),
    edit,
    page: settled.outcome === 'shown' ? await readPage(payload, collection, doc) : null,
    ...settled,
  }
}

const describeSettings = (done: LastDone | null, takenBy: number | null): OwnChange => {
  const settled = outcomeOf({ edit: settingsPage, takenBy, isPublished: true }, done, todayInVietnam(new Date()))
  return { what: 'Thiết lập chung', edit: settingsPage, page: settled.outcome === 'shown' ? '/' : null, ...settled }
}

const toLastDone = async (payload: Payload, done: Publish): Promise<LastDone & { earlierAt: string | null }> => {
  const { number, problems, returnOf } = done
  const origin = await findOrigin(payload, done)
  return {
    number: number ?? 0,
    problems: problems ?? [],
    asOf: origin ? (origin.number ?? 0) : -1,
    earlierDay: returnOf ? todayInVietnam(new Date((origin ?? done).startedAt)) : null,
    earlierAt: returnOf && origin ? origin.startedAt : null,
  }
}
