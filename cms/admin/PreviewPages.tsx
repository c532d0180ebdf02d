'use client'
import { useRef, useState } from 'react'
import { pageAddress, type MadePreview } from './askPreview.ts'
import { PreviewChanges } from './PreviewChanges.tsx'
import { PreviewFrame, previewWidths, type PreviewWidth } from './PreviewFrame.tsx'

type Props = {
  opened: MadePreview
  noun: string
  onClose: () => void
  /** Asks for a preview anew. */
  onRetry: () => void
}

const thisOne: Record<string, string> = {
  boards: 'Ban chỉ đạo này',
  bulletins: 'Bài này',
  communes: 'Xã, thị trấn này',
  decisions: 'Văn bản này',
  settings: 'Thiết lập này',
  teams: 'Tổ này',
  villages: 'Thôn này',
}

/** The page of the draft, why it would not come on the site, and what else would change. */
export const PreviewPages = ({ opened: { key, path, page, isHeld, findings }, noun, onClose, onRetry }: Props) => {
  const [width, setWidth] = useState<PreviewWidth>('phone')
  const [shown, setShown] = useState({ address: page, asked: 0 })
  const pageTop = useRef<HTMLDivElement>(null)
  // The list of pages lies below the frame: what was asked for has to come into sight. Asked for again, it comes again.
  const show = (address: string) => {
    setShown(({ asked }) => ({ address, asked: asked + 1 }))
    pageTop.current?.scrollIntoView()
  }
  return (
    <>
      <Findings findings={findings} isShown={path !== null} subject={thisOne[noun] ?? 'Mục này'} />
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
          <PreviewFrame
            key={shown.asked}
            address={shown.address}
            width={width}
            isAskedFor={shown.asked > 0}
            onShow={show}
            onClose={onClose}
            onRetry={onRetry}
          />
        </>
      )}
      {path !== null && (
        <PreviewChanges
          preview={key}
          isRefused={findings.length > 0}
          isHeld={isHeld}
          onShow={(listed) => show(pageAddress(key, listed))}
          onRetry={onRetry}
        />
      )}
    </>
  )
}

type Found = { findings: string[]; isShown: boolean; subject: string }

const Findings = ({ findings, isShown, subject }: Found) => {
  if (findings.length === 0 && isShown) return <p className="preview__good">Bản này đăng được.</p>
  return (
    <section className="preview__findings" aria-labelledby="preview-findings">
      <h3 id="preview-findings">
        {subject} {findings.length > 0 ? 'sẽ không lên trang vì:' : 'chưa có trang để xem.'}
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={finding}>{finding}</li>
        ))}
      </ul>
      {!isShown && findings.length > 0 && <p>Sửa xong các mục trên thì xem được trang.</p>}
    </section>
  )
}
