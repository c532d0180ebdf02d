import type { Payload, TypedUser, Where } from 'payload'
import { noReview, type Review } from '../../content/model/review.ts'
import { actorOf, idOf } from '../access/actorOf.ts'

type Id = number | string
type Draft = {
  id: Id
  title?: string | null
  number?: string | null
  commune?: Parameters<typeof idOf>[0]
  review?: object
}

export type ReviewItem = {
  collection: string
  /** «Bài tuyên truyền», for a list of several kinds. */
  kind: string
  id: Id
  title: string
  href: string
  commune: Id | null
  review: Review
}

/** Drafts that wait for the reader (a commune) or for the commune (a contributor), and those returned to the reader. */
export type ReviewLists = { waiting: ReviewItem[]; returned: ReviewItem[] }

/** What the front page says about review, read as the user who looks at it; the longest waiting first. */
export const readReview = async (payload: Payload, user: TypedUser): Promise<ReviewLists> => {
  const actor = actorOf({ user })
  if (!actor) return { waiting: [], returned: [] }
  const own: Where[] = actor.role === 'contributor' ? [{ 'review.askedBy': { equals: String(user.id) } }] : []
  const [waiting, returned] = await Promise.all([
    readDrafts(payload, user, { and: [{ 'review.state': { equals: 'asked' } }, ...own] }),
    own.length === 0 ? [] : readDrafts(payload, user, { and: [{ 'review.state': { equals: 'returned' } }, ...own] }),
  ])
  return { waiting: byTime(waiting, 'askedAt'), returned: byTime(returned, 'returnedAt') }
}

const byTime = (items: ReviewItem[], field: 'askedAt' | 'returnedAt'): ReviewItem[] =>
  items.toSorted((a, b) => String(a.review[field]).localeCompare(String(b.review[field])))

const readDrafts = async (payload: Payload, user: TypedUser, where: Where): Promise<ReviewItem[]> => {
  const drafted = payload.config.collections.filter(({ versions }) => versions?.drafts)
  const found = await Promise.all(
    drafted.map(async ({ slug, labels }) => {
      const { docs } = await payload.find({
        collection: slug,
        where,
        draft: true,
        depth: 0,
        pagination: false,
        overrideAccess: false,
        user,
      })
      return (docs as Draft[]).map((doc) => toItem(doc, slug, String(labels.singular)))
    }),
  )
  return found.flat()
}

const toItem = ({ id, title, number, commune, review }: Draft, collection: string, kind: string): ReviewItem => ({
  collection,
  kind,
  id,
  title: title || number || kind,
  href: `/admin/collections/${collection}/${id}`,
  commune: idOf(commune),
  review: { ...noReview, ...review },
})
