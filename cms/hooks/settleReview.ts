import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { askReview, canAskReview, noReview } from '../../content/model/review.ts'
import { actorOf, idOf } from '../access/actorOf.ts'

/** «Gửi duyệt» saves the draft and asks in one request: `?draft=true&review=ask`. */
const isAsking = (req: PayloadRequest): boolean =>
  req.context.review === 'ask' || req.searchParams?.get('review') === 'ask'

/** What is new or published waits for nobody. */
export const settleReview: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (isAsking(req) && req.user) {
    const commune = idOf(data.commune === undefined ? originalDoc?.commune : data.commune)
    if (!canAskReview(actorOf(req), commune))
      throw new APIError('Chỉ cộng tác viên của xã mới cần gửi duyệt.', 403, null, true)
    return { ...data, review: askReview(req.user, new Date()) }
  }
  if (operation === 'create' || data._status === 'published') return { ...data, review: noReview }
  // Restoring a version, Payload drops what nobody may set.
  return { ...data, review: data.review ?? originalDoc?.review ?? noReview }
}
