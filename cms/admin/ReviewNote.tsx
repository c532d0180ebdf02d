'use client'
import { useAuth, useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import { formatInstant } from './formatInstant.ts'
import { ReturnForm } from './ReturnForm.tsx'

type Name = 'askedAt' | 'askedByName' | 'comment' | 'returnedAt' | 'state'
const useReviewValue = (name: Name): unknown => useFormFields(([fields]) => fields[`review.${name}`]?.value)

/** Above the form: waits for review, or was returned and why. For the commune also the way to return it. */
export const ReviewNote = () => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const { id, collectionSlug } = useDocumentInfo()
  const isModified = useFormModified()
  const state = useReviewValue('state')
  const askedByName = useReviewValue('askedByName')
  const askedAt = useReviewValue('askedAt')
  const returnedAt = useReviewValue('returnedAt')
  const comment = useReviewValue('comment')
  if (state === 'returned')
    return (
      <div className="review-note review-note--returned">
        <strong>Xã trả lại lúc {formatInstant(returnedAt)}:</strong> <span>{String(comment)}</span>
      </div>
    )
  if (state !== 'asked') return null
  if (user?.role === 'contributor')
    return (
      <div className="review-note">
        <strong>Đã gửi xã duyệt lúc {formatInstant(askedAt)}.</strong> Anh/chị vẫn sửa được; xã thấy bản mới nhất.
      </div>
    )
  return (
    <div className="review-note">
      <p>
        <strong>
          {String(askedByName || 'Cộng tác viên')} gửi duyệt lúc {formatInstant(askedAt)}.
        </strong>{' '}
        Xem lại, sửa nếu cần, rồi đăng hoặc trả lại.
      </p>
      <ReturnForm path={`/api/${collectionSlug}/${id}/return`} isModified={isModified} />
    </div>
  )
}
