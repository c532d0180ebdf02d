'use client'
import { useEffect, useRef, type FormEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type DialogProps = {
  title: string
  /** The words of the button that does it. */
  doIt: string
  problem: string | null
  isBusy?: boolean
  onDo: () => void
  onClose: () => void
  children: ReactNode
}

/** One question with its fields, above the page; outside the document's own form, so that Enter answers the question. */
export const Dialog = ({ title, doIt, problem, isBusy = false, onDo, onClose, children }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onDo()
  }
  return createPortal(
    <dialog ref={dialog} className="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <h2 id="dialog-title">{title}</h2>
        <div className="dialog__body">{children}</div>
        <div className="dialog__buttons">
          {problem && (
            <p className="dialog__problem" role="alert">
              {problem}
            </p>
          )}
          <button type="submit" className="team-button team-button--main" disabled={isBusy}>
            {doIt}
          </button>
          <button type="button" className="team-button" onClick={() => dialog.current?.close()}>
            Đóng
          </button>
        </div>
      </form>
    </dialog>,
    document.body,
  )
}
