'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { longestComment } from '../../content/model/review.ts'
import { sendOwnApi } from './sendOwnApi.ts'

/** «Trả lại, kèm ý kiến». Not a form of its own: it stands inside the document's. */
export const ReturnForm = ({ path, isModified }: { path: string; isModified: boolean }) => {
  const [comment, setComment] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)

  const send = async () => {
    if (comment.trim() === '') return setProblem('Xin ghi ý kiến để cộng tác viên biết cần sửa gì.')
    if (isModified) return setProblem('Xin bấm «Lưu nháp» trước, để không mất chỗ anh/chị vừa sửa.')
    setIsSending(true)
    const failure = await sendOwnApi(path, { comment })
    if (failure === null) return window.location.reload()
    setIsSending(false)
    setProblem(failure)
  }

  return (
    <div className="review-note__return">
      <label htmlFor="review-comment">Ý kiến gửi cộng tác viên</label>
      <textarea
        id="review-comment"
        rows={2}
        maxLength={longestComment}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button buttonStyle="secondary" size="small" disabled={isSending} onClick={() => void send()}>
        {isSending ? 'Đang gửi…' : 'Trả lại, kèm ý kiến'}
      </Button>
    </div>
  )
}
