'use client'
import type { PreviewProblem } from './askPreview.ts'

/** Why nothing is shown, and the way on. The form lies below, as it was typed. */
export const PreviewTrouble = ({ trouble, onRetry }: { trouble: PreviewProblem; onRetry: () => void }) => (
  <div className="preview__trouble" role="alert">
    <p>{trouble.isSignedOut ? 'Phiên đăng nhập đã hết nên chưa xem trước được.' : trouble.problem}</p>
    <p>
      Những gì anh/chị đã gõ vẫn còn nguyên trong biểu mẫu.
      {trouble.isSignedOut && ' Xin đăng nhập ở thẻ mới, rồi quay lại đây bấm «Thử lại».'}
    </p>
    <div className="preview__ways">
      {trouble.isSignedOut && (
        <a href="/admin/login" target="_blank" rel="noopener">
          Đăng nhập (mở thẻ mới)
        </a>
      )}
      <button type="button" onClick={onRetry}>
        Thử lại
      </button>
    </div>
  </div>
)
