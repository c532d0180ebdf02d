'use client'
import { useEffect, useState } from 'react'

const slowMs = 6_000

/** In place of a page that is on its way: what is going on, and that it goes on. */
export const PreviewWaiting = ({ words }: { words: string }) => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="preview__waiting">
      <p role="status">
        {words}
        {isSlow && ' Mạng hoặc máy chủ đang chậm, xin anh/chị chờ thêm.'}
      </p>
      <div aria-hidden="true">
        {['title', 'line', 'line', 'block', 'line', 'line preview__bone--short'].map((part, n) => (
          <span key={n} className={`preview__bone preview__bone--${part}`} />
        ))}
      </div>
    </div>
  )
}
