'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { askPreview, type AskedPreview, type MadePreview, type PreviewProblem } from './askPreview.ts'
import { PreviewPages } from './PreviewPages.tsx'
import { PreviewTrouble } from './PreviewTrouble.tsx'
import { PreviewWaiting } from './PreviewWaiting.tsx'

type Props = { asked: AskedPreview; onClose: () => void }

/** Over the form, which stays as it was typed. */
export const PreviewDialog = ({ asked, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const [tries, setTries] = useState(0)
  const [answer, setAnswer] = useState<{ tries: number; opened: MadePreview | PreviewProblem } | null>(null)
  // An answer to an earlier try is none to this one.
  const opened = answer?.tries === tries ? answer.opened : null
  const retry = () => setTries((before) => before + 1)
  const close = useCallback(() => dialog.current?.close(), [])
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    const stop = new AbortController()
    askPreview(asked, stop.signal).then(
      (opened) => setAnswer({ tries, opened }),
      () => {},
    )
    return () => stop.abort()
  }, [asked, tries])
  return createPortal(
    <dialog ref={dialog} className="preview" aria-labelledby="preview-heading" onClose={onClose}>
      <header className="preview__head">
        <h2 id="preview-heading">Xem trước</h2>
        <button type="button" className="preview__close" onClick={close}>
          Đóng
        </button>
      </header>
      <div className="preview__body">
        <p className="preview__note">
          Chỉ anh/chị thấy bản này, gồm cả phần chưa lưu. Chưa có gì được lưu hay đăng. Ô tìm, bản đồ không chạy ở đây.
        </p>
        {opened === null && <PreviewWaiting words="Đang dựng trang…" />}
        {opened !== null && 'problem' in opened && <PreviewTrouble trouble={opened} onRetry={retry} />}
        {opened !== null && 'key' in opened && (
          <PreviewPages opened={opened} noun={asked.noun} onClose={close} onRetry={retry} />
        )}
      </div>
    </dialog>,
    document.body,
  )
}
