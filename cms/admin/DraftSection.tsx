import { Link } from '@payloadcms/ui'
import { formatInstant } from './formatInstant.ts'
import type { Draft, DraftList, DraftState } from './readDrafts.ts'

const words: Record<DraftState, string> = {
  draft: 'Bản nháp',
  changed: 'Đã sửa, trên trang còn bản cũ',
  returned: 'Đã trả lại cộng tác viên',
}

/** What was begun and not published, the newest first. */
export const DraftSection = ({ drafts, total }: DraftList) => (
  <section className="home__section" aria-labelledby="drafts-heading">
    <h2 id="drafts-heading">Bản nháp{total > 0 && <span className="home__count">{total}</span>}</h2>
    {total === 0 && <p>Không có bản nháp nào.</p>}
    <ul className="home__rows">
      {drafts.map((draft) => (
        <li key={draft.link}>
          <Link href={draft.link}>
            <strong>{draft.title}</strong>
            <span>
              <span className="mark">{words[draft.state]}</span> {sayWhen(draft)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
    {total > drafts.length && (
      <p className="home__more">Còn {total - drafts.length} bản nháp cũ hơn, xem trong từng danh mục.</p>
    )}
  </section>
)

const sayWhen = ({ updatedAt, writerName, isOwn }: Draft): string =>
  `${isOwn ? 'Anh/chị' : (writerName ?? 'Nhập từ danh sách')}, ${formatInstant(updatedAt)}`
