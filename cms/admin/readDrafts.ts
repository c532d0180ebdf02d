import type { CollectionSlug, Payload, TypedUser, Where } from 'payload'
import { isContributor } from '../../content/model/role.ts'
import type { Review, ReviewState } from '../../content/model/review.ts'
import { actorOf } from '../access/actorOf.ts'
import { editAt } from './adminLinks.ts'
import { nameDocument, type NamedDocument } from './documentNames.ts'

type Id = number | string
export type DraftState = 'returned' | 'changed' | 'draft'
export type Draft = {
  title: string
  link: string
  state: DraftState
  updatedAt: string
  /** Null: from an import. */
  writerName: string | null
  isOwn: boolean
}
/** The newest of all that there are. */
export type DraftList = { drafts: Draft[]; total: number }

const shown = 10

/** A contributor's own drafts; for the others every draft of their commune. The newest first. */
export const readDrafts = async (payload: Payload, user: TypedUser): Promise<DraftList> => {
  const actor = actorOf({ user })
  if (!actor) return { drafts: [], total: 0 }
  const account = { equals: String(user.id) }
  // What waits for review, and what was returned to the reader, stands in lists of its own (readReview).
  const isNot = (state: ReviewState): Where => ({ 'review.state': { not_equals: state } })
  const own: Where[] = isContributor(actor)
    ? [isNot('returned'), { or: [{ 'writer.account': account }, { 'review.askedBy': account }] }]
    : []
  const where: Where = { and: [{ _status: { equals: 'draft' } }, isNot('asked'), ...own] }
  const drafted = payload.config.collections.filter(({ versions }) => versions?.drafts)
  const found = await Promise.all(drafted.map(({ slug }) => readDraftsOf(payload, user, { collection: slug, where })))
  const drafts = found.flatMap((each) => each.drafts).toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
  return { drafts: drafts.slice(0, shown), total: found.reduce((sum, { total }) => sum + total, 0) }
}

type Stored = NamedDocument & {
  id: Id
  updatedAt: string
  review?: Partial<Review> | null
  writer?: { account?: string | null; name?: string | null } | null
}

const readDraftsOf = async (
  payload: Payload,
  user: TypedUser,
  { collection, where }: { collection: CollectionSlug; where: Where },
): Promise<DraftList> => {
  const asUser = { collection, overrideAccess: false, user, depth: 0 } as const
  const select = { title: true, number: true, review: true, writer: true, updatedAt: true } as object
  const found = await payload.find({ ...asUser, where, select, draft: true, sort: '-updatedAt', limit: shown })
  const docs = found.docs as unknown as Stored[]
  const published = await payload.find({
    ...asUser,
    select: {},
    where: { id: { in: docs.map(({ id }) => id) }, _status: { equals: 'published' } },
    pagination: false,
  })
  const onSite = new Set(published.docs.map(({ id }) => id as Id))
  const drafts = docs.map((doc) => toDraft(doc, { collection, isOnSite: onSite.has(doc.id), reader: String(user.id) }))
  return { drafts, total: found.totalDocs }
}

const toDraft = (
  doc: Stored,
  { collection, isOnSite, reader }: { collection: string; isOnSite: boolean; reader: string },
): Draft => ({
  title: nameDocument(collection, doc),
  link: editAt(collection, doc.id),
  state: doc.review?.state === 'returned' ? 'returned' : isOnSite ? 'changed' : 'draft',
  updatedAt: doc.updatedAt,
  writerName: doc.writer?.name ?? null,
  isOwn: doc.writer?.account === reader,
})
