'use client'
import { useEffect, useState } from 'react'
import type { TouchedPages } from './askPreview.ts'
import { readOwnApi } from './readOwnApi.ts'

const words = { new: 'Trang mới', changed: 'Trang đổi', gone: 'Trang mất' } as const
const failed = 'Chưa so được với trang đang có.'

/** What publishing would do to the rest of the site. */
export const PreviewChanges = ({ preview, onShow }: { preview: string; onShow: (path: string) => void }) => {
  const [touched, setTouched] = useState<TouchedPages | 'failed' | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    readOwnApi<TouchedPages>(`/api/preview/${preview}/changes`, stop.signal)
      .then((found) => setTouched(found ?? 'failed'))
      .catch(() => {
        if (!stop.signal.aborted) setTouched('failed')
      })
    return () => stop.abort()
  }, [preview])
  return (
    <section className="preview__changes" aria-labelledby="preview-changes" aria-live="polite">
      <h3 id="preview-changes">Nếu đăng, những trang này trên trang công khai sẽ khác đi</h3>
      {touched === null && <p>Đang so với trang công khai đang có…</p>}
      {touched === 'failed' && <p>{failed}</p>}
      {touched !== null && touched !== 'failed' && <Touched {...touched} onShow={onShow} />}
    </section>
  )
}

const Touched = ({ pages, files, onShow }: TouchedPages & { onShow: (path: string) => void }) => {
  if (pages.length === 0 && files === 0) return <p>Không trang nào khác đi.</p>
  return (
    <>
      <ul>
        {pages.map(({ path, title, change }) => (
          <li key={path}>
            <span className={`mark mark--${change}`}>{words[change]}</span>{' '}
            {change === 'gone' ? (
              title
            ) : (
              <button type="button" className="link-button" onClick={() => onShow(path)}>
                {title}
              </button>
            )}
          </li>
        ))}
      </ul>
      {files > 0 && <p>Cùng {files} tệp đi kèm (nguồn tin, lịch, dữ liệu mở).</p>}
    </>
  )
}
