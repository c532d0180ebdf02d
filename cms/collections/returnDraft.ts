import { addDataAndFileToRequest, APIError, type CollectionSlug, type Endpoint } from 'payload'
import { canReturn, longestComment, noReview, returnReview, type Review } from '../../content/model/review.ts'
import { actorOf, idOf } from '../access/actorOf.ts'

const refuse = (message: string, status: number): never => {
  throw new APIError(message, status, null, true)
}

type Draft = { commune?: Parameters<typeof idOf>[0]; review?: Partial<Review> | null }

/** `POST /api/…/:id/return` with a comment: a draft that waits for review goes back to its contributor. */
export const returnDraft = (collection: CollectionSlug): Endpoint => ({
  path: '/:id/return',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const comment = typeof req.data?.comment === 'string' ? req.data.comment.normalize('NFC').trim() : ''
    const id = String(req.routeParams?.id)
    // The reader's own rules first: whoever may not read it learns nothing about it.
    const doc = (await req.payload.findByID({
      collection,
      id,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })) as Draft
    const review = { ...noReview, ...doc.review }
    if (!canReturn(actorOf(req), idOf(doc.commune), review.state))
      refuse(review.state === 'asked' ? 'Anh/chị không có quyền làm việc này.' : 'Bản nháp này không chờ duyệt.', 403)
    if (comment === '') refuse('Xin ghi ý kiến để cộng tác viên biết cần sửa gì.', 400)
    if (comment.length > longestComment) refuse(`Ý kiến dài quá ${longestComment} ký tự. Xin viết gọn lại.`, 400)
    const data = { review: returnReview(review, comment, new Date()) } as object
    await req.payload.update({ collection, id, draft: true, data, depth: 0, req })
    return Response.json({ message: 'Đã trả lại bản nháp.' })
  },
})
