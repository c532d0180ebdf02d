'use client'
import { useEffect, useState } from 'react'
import { isDraftSlug } from '../../content/model/draftSlug.ts'
import { askTouched, type PreviewProblem, type TouchedPage, type TouchedPages } from './askPreview.ts'
import { PreviewTrouble } from './PreviewTrouble.tsx'

const words = { new: 'Trang mới', moved: 'Đổi địa chỉ', gone: 'Trang mất', changed: 'Trang đổi' } as const
const kinds = Object.keys(words) as (keyof typeof words)[]
/** More than that of one kind is told as a number. */
const mostListed = 30

type Props = {
  preview: string
  /** As it stands, publishing would change nothing. */
  isRefused: boolean
  /** The site stays in an earlier state: what is published waits. */
  isHeld: boolean
  onShow: (path: string) => void
  onRetry: () => void
}

/** What publishing would do to the rest of the site. */
export const PreviewChanges = ({ preview, isRefused, isHeld, onShow, onRetry }: Props) => {
  const [touched, setTouched] = useState<PreviewProblem | TouchedPages | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    askTouched(preview, stop.signal).then(setTouched, () => {})
    return () => stop.abort()
  }, [preview])
  return (
    <section className="preview__changes" aria-labelledby="preview-changes" aria-live="polite">
      <h3 id="preview-changes">
        {isHeld &&
          'Trang công khai đang ở một bản trước nên mục này đăng rồi còn chờ cấp huyện đưa nội dung mới nhất lên lại. '}
        {isRefused
          ? 'Lúc này bấm đăng thì chưa trang nào khác đi. Sửa xong rồi đăng, trang công khai sẽ khác đi ở những trang này'
          : 'Nếu đăng, trang công khai khác đi ở những trang nào'}
      </h3>
      {touched === null && <p>Đang so với trang công khai đang có…</p>}
      {touched !== null && 'problem' in touched && <PreviewTrouble trouble={touched} onRetry={onRetry} />}
      {touched !== null && 'pages' in touched && <Touched {...touched} onShow={onShow} />}
    </section>
  )
}

const count = new Intl.NumberFormat('vi')

const Touched = ({ pages, files, isExact, onShow }: TouchedPages & { onShow: (path: string) => void }) => {
  if (pages.length === 0 && files === 0) return <p>Không trang nào khác đi.</p>
  const byKind = Map.groupBy(pages, ({ change }) => change)
  return (
    <>
      {pages.length > mostListed && (
        <p>
          {isExact ? 'Tất cả: ' : 'Khoảng: '}
          {kinds
            .filter((kind) => byKind.has(kind))
            .map((kind) => `${count.format(byKind.get(kind)?.length ?? 0)} ${words[kind].toLowerCase()}`)
            .join(', ')}
          .
        </p>
      )}
      <ul>
        {kinds.flatMap((kind) =>
          (byKind.get(kind) ?? [])
            .slice(0, mostListed)
            .map((page) => <Line key={page.path} {...page} onShow={onShow} />),
        )}
      </ul>
      {kinds
        .filter((kind) => (byKind.get(kind)?.length ?? 0) > mostListed)
        .map((kind) => (
          <p key={kind}>
            Cùng {count.format((byKind.get(kind)?.length ?? 0) - mostListed)} {words[kind].toLowerCase()} khác.
          </p>
        ))}
      {files > 0 && <p>Cùng {count.format(files)} tệp đi kèm (nguồn tin, lịch, dữ liệu mở).</p>}
    </>
  )
}

const Line = ({ path, title, change, to, onShow }: TouchedPage & { onShow: (path: string) => void }) => (
  <li>
    <span className={`mark mark--${change}`}>{words[change]}</span>
    <span>
      {change === 'gone' ? (
        title
      ) : (
        <button type="button" className="link-button" onClick={() => onShow(to ?? path)}>
          {title}
        </button>
      )}
      {change !== 'changed' && (
        <span className="preview__address">
          {hasAddress(path) ? path : 'Địa chỉ trang tự đặt khi đăng.'}
          {to && ` tự dẫn sang ${to}`}
        </span>
      )}
    </span>
  </li>
)

/** One that cannot be published yet is laid out below a provisional address. */
const hasAddress = (path: string): boolean => !path.split('/').some(isDraftSlug)
