'use client'
import { useEffect, useRef, useState } from 'react'
import { showInstant } from './describePublish.ts'
import { PublishNewest } from './ReturnButton.tsx'

type Props = {
  isReturned: boolean
  /** When the state that is shown first came out; null: its record is gone. */
  earlierAt: string | null
}

/** In the history: which state the site was returned to, with the way out; afterwards, that it is out. */
export const EndReturn = ({ isReturned, earlierAt }: Props) => {
  const line = useRef<HTMLParagraphElement>(null)
  const [wasReturned, setWasReturned] = useState(isReturned)
  if (isReturned && !wasReturned) setWasReturned(true)
  const isEnded = wasReturned && !isReturned
  useEffect(() => {
    // The button that was pressed is gone: the keyboard goes on from here.
    if (isEnded && document.activeElement === document.body) line.current?.focus()
  }, [isEnded])
  return (
    <>
      {isReturned && (
        <p className="kept-publishes__now">
          Trang đang ở {earlierAt ? `bản lúc ${showInstant(earlierAt, 'seconds')}` : 'một bản trước'}, nội dung mới đang
          chờ. <PublishNewest />
        </p>
      )}
      <p ref={line} role="status" tabIndex={-1} className={isEnded ? 'kept-publishes__ended' : undefined}>
        {isEnded && 'Nội dung mới nhất đã lên lại trang công khai.'}
      </p>
    </>
  )
}
