import { APIError, ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { askReview, canAskReview, noReview } from '../../content/model/review.ts'
import { actorOf, idOf } from '../access/actorOf.ts'

type Change = Parameters<CollectionBeforeChangeHook>[0]

/** «Gửi duyệt» saves the draft and asks in one request: `?draft=true&review=ask`. */
const isAsking = (req: PayloadRequest): boolean => req.searchParams?.get('review') === 'ask'

/** Drafts skip validation: what is plainly missing is asked for before somebody else spends time on it. */
const demandContents = ({ data, originalDoc, collection, req }: Change): void => {
  const doc: Record<string, unknown> = { ...originalDoc, ...data }
  const errors = collection.flattenedFields
    .filter((field) => 'required' in field && field.required && (doc[field.name] ?? '') === '')
    .map(({ name }) => ({ path: name, message: 'Xin ghi mục này.' }))
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}

/** What is new or published waits for nobody. */
export const settleReview: CollectionBeforeChangeHook = (change) => {
  const { data, originalDoc, operation, req } = change
  if (isAsking(req) && req.user) {
    const commune = idOf(data.commune === undefined ? originalDoc?.commune : data.commune)
    if (!canAskReview(actorOf(req), commune))
      throw new APIError('Chỉ cộng tác viên của xã mới cần gửi duyệt.', 403, null, true)
    demandContents(change)
    return { ...data, review: askReview(req.user, new Date()) }
  }
  if (operation === 'create' || data._status === 'published') return { ...data, review: noReview }
  // Restoring a version, Payload drops what nobody may set.
  return { ...data, review: data.review ?? originalDoc?.review ?? noReview }
}
