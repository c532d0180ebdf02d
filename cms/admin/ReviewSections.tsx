import { Link } from '@payloadcms/ui'
import { formatInstant } from './formatInstant.ts'
import type { ReviewItem, ReviewLists } from './readReview.ts'

/** Drafts between a contributor and its commune: for each the side that has to act comes first. */
export const ReviewSections = ({ waiting, returned, isContributor }: ReviewLists & { isContributor: boolean }) => (
  <>
    <ReviewList title="Xã trả lại, cần sửa" items={returned} sayMore={({ comment }) => comment ?? ''} isUrgent />
    <ReviewList
      title={isContributor ? 'Đang chờ xã duyệt' : 'Chờ anh/chị duyệt'}
      items={waiting}
      sayMore={({ askedByName, askedAt }) =>
        `${isContributor ? 'Gửi' : `${askedByName ?? 'Cộng tác viên'} gửi`} lúc ${formatInstant(askedAt)}`
      }
      isUrgent={!isContributor}
    />
  </>
)

type ListProps = {
  title: string
  items: ReviewItem[]
  sayMore: (review: ReviewItem['review']) => string
  isUrgent?: boolean
}

const ReviewList = ({ title, items, sayMore, isUrgent = false }: ListProps) =>
  items.length > 0 && (
    <section className={`home__section${isUrgent ? ' home__section--urgent' : ''}`} aria-label={title}>
      <h2>
        {title}
        <span className="home__count">{items.length}</span>
      </h2>
      <ul className="home__rows">
        {items.map(({ href, kind, title: name, review }) => (
          <li key={href}>
            <Link href={href}>
              <strong>{name}</strong>
              <span>
                {kind}. {sayMore(review)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
