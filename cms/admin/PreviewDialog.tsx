'use client'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { OpenedPreview } from './askPreview.ts'
import { PreviewChanges } from './PreviewChanges.tsx'
import { PreviewFrame, previewWidths, type PreviewWidth } from './PreviewFrame.tsx'

type Props = { opened: OpenedPreview; onClose: () => void }

/** Over the form, which stays as it was typed. */
export const PreviewDialog = ({ opened, onClose }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} className="preview" aria-labelledby="preview-heading" onClose={onClose}>
      <header className="preview__head">
        <h2 id="preview-heading">Xem trước</h2>
        <button type="button" className="preview__close" onClick={() => dialog.current?.close()}>
          Đóng
        </button>
      </header>
      <div className="preview__body">
        {'problem' in opened ? <p role="alert">{opened.problem}</p> : <Preview opened={opened} />}
      </div>
    </dialog>,
    document.body,
  )
}

type Made = Exclude<OpenedPreview, { problem: string }>

const Preview = ({ opened: { key, path, page, findings } }: { opened: Made }) => {
  const [width, setWidth] = useState<PreviewWidth>('phone')
  const [shown, setShown] = useState({ address: page, asked: 0 })
  const pageTop = useRef<HTMLDivElement>(null)
  // The list of pages lies below the frame: what was asked for has to come into sight.
  const show = (next: string) => {
    // Asked for again, it comes again: links may have led the frame elsewhere meanwhile.
    const address = `/api/preview/${key}/page?path=${encodeURIComponent(next)}`
    setShown(({ asked }) => ({ address, asked: asked + 1 }))
    pageTop.current?.scrollIntoView()
  }
  return (
    <>
      <p className="preview__note">
        Chỉ anh/chị thấy bản này, gồm cả phần chưa lưu. Chưa có gì được lưu hay đăng. Ô tìm, bản đồ không chạy ở đây.
      </p>
      <Findings findings={findings} isShown={path !== null} />
      <div ref={pageTop} />
      {shown.address !== null && (
        <>
          <div className="preview__widths" role="group" aria-label="Cỡ màn hình">
            {Object.entries(previewWidths).map(([name, { label }]) => (
              <button
                key={name}
                type="button"
                aria-pressed={width === name}
                onClick={() => setWidth(name as PreviewWidth)}
              >
                {label}
              </button>
            ))}
          </div>
          <PreviewFrame key={shown.asked} address={shown.address} width={width} />
        </>
      )}
      <PreviewChanges preview={key} onShow={show} />
    </>
  )
}

const Findings = ({ findings, isShown }: { findings: string[]; isShown: boolean }) => {
  if (findings.length === 0 && isShown) return <p className="preview__good">Bản này đăng được.</p>
  return (
    <section className="preview__findings" aria-labelledby="preview-findings">
      <h3 id="preview-findings">Chưa đăng được</h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      {!isShown && <p>Sửa xong các mục trên thì xem được trang.</p>}
    </section>
  )
}
