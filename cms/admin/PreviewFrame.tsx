'use client'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'

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

/** Links to files and other sites open in a tab of their own: the frame itself may not lead there. */
const leadLinksOut = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => {
  currentTarget.contentDocument?.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a')
    const address = link?.getAttribute('href') ?? ''
    if (!link || address.startsWith('#') || /^\/api\/preview\/[^/]+\/page/.test(address)) return
    event.preventDefault()
    if (/^(?:https?:|\/api\/preview\/)/.test(address)) window.open(link.href, '_blank', 'noopener')
  })
}

/** The page as it would be on the site. No script runs in it: the answer's own policy says so, too. */
export const PreviewFrame = ({ address, width }: { address: string; width: PreviewWidth }) => {
  const { pixels, label } = previewWidths[width]
  const { box, scale } = useScale(pixels)
  return (
    <div ref={box} className="preview__box">
      <iframe
        className="preview__frame"
        title={`Trang xem trước, cỡ ${label.toLowerCase()}`}
        sandbox="allow-same-origin"
        src={address}
        style={{ width: pixels, height: `${100 / scale}%`, transform: `scale(${scale})` }}
        onLoad={leadLinksOut}
      />
    </div>
  )
}
