'use client'
import { useEffect, useRef, useState } from 'react'
import { askPageProblem, type PreviewProblem } from './askPreview.ts'
import { PreviewTrouble } from './PreviewTrouble.tsx'
import { PreviewWaiting } from './PreviewWaiting.tsx'

export const previewWidths = {
  phone: { label: 'Điện thoại', pixels: 390 },
  desktop: { label: 'Máy tính', pixels: 1280 },
} as const
export type PreviewWidth = keyof typeof previewWidths

/** How much smaller than true the page has to be drawn to fit. */
const useScale = (pixels: number) => {
  const box = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const watch = new ResizeObserver(() => setScale(Math.min(1, current.clientWidth / pixels)))
    watch.observe(current)
    return () => watch.disconnect()
  }, [pixels])
  return { box, scale }
}

type Ways = { onShow: (address: string) => void; onClose: () => void }

const isPage = (address: string): boolean => /^\/api\/preview\/[^/]+\/page/.test(address)

/** Pages of the preview come by the way of those that are listed; links to files and other sites open in a tab. */
const leadLinks = (page: Document, { onShow, onClose }: Ways): void => {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a')
    const address = link?.getAttribute('href') ?? ''
    if (!link || address.startsWith('#')) return
    event.preventDefault()
    if (isPage(address)) onShow(address)
    else if (/^(?:https?:|\/api\/preview\/)/.test(address)) window.open(link.href, '_blank', 'noopener')
  })
  // The frame has the keyboard: what closes the dialog elsewhere closes it here.
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') onClose()
  })
}

type Props = Ways & {
  address: string
  width: PreviewWidth
  /** The page was asked for by a link or from the list: reading goes on in it. */
  isAskedFor: boolean
  onRetry: () => void
}

/** The page as it would be on the site. No script runs in it: the answer's own policy says so, too. */
export const PreviewFrame = ({ address, width, isAskedFor, onRetry, ...ways }: Props) => {
  const { pixels, label } = previewWidths[width]
  const { box, scale } = useScale(pixels)
  const [state, setState] = useState<PreviewProblem | 'asked' | 'shown'>('asked')
  const stop = useRef<AbortController>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const settle = (frame: HTMLIFrameElement) => {
    const page = frame.contentDocument
    if (page?.contentType === 'text/html') {
      leadLinks(page, ways)
      setState('shown')
      if (isAskedFor) frame.focus()
      return
    }
    // An answer in another shape, or the browser's own page of a failure: asked once more, it says why.
    const { signal } = (stop.current = new AbortController())
    askPageProblem(address, signal).then(
      (problem) => setState(problem ?? { problem: 'Trang chưa tải xong. Xin thử lại.', isSignedOut: false }),
      () => {},
    )
  }
  return (
    <div ref={box} className="preview__box" aria-busy={state === 'asked'}>
      {state === 'asked' && <PreviewWaiting words="Đang tải trang…" />}
      {typeof state === 'object' ? (
        <PreviewTrouble trouble={state} onRetry={onRetry} />
      ) : (
        <iframe
          className="preview__frame"
          title={`Trang xem trước, cỡ ${label.toLowerCase()}`}
          sandbox="allow-same-origin"
          src={address}
          style={{ width: pixels, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          onLoad={({ currentTarget }) => settle(currentTarget)}
        />
      )}
    </div>
  )
}
