'use client'
import { Link } from '@payloadcms/ui'
import { describePublish } from './describePublish.ts'
import { describeChange, type OwnChange } from './ownChanges.ts'
import type { PublishNews } from './readPublishNews.ts'
import { usePublishNews } from './usePublishNews.ts'

type Props = { initial: PublishNews; siteUrl: string; now: string }

/** Whether one's own last changes are on the site yet, each with its page; live while a publish runs. */
export const PublishState = ({ initial, siteUrl, now }: Props) => {
  // Looks at once: the router may show a dashboard that it kept from before the last save.
  const news = usePublishNews(initial, 'shown') ?? initial
  // The server's clock at first, so that both sides draw the same words.
  const { tone, sentence, note } = describePublish(news, news === initial ? new Date(now) : new Date())
  return (
    <section className={`publish-state publish-state--${tone}`} aria-label="Trang công khai" role="status">
      <p>
        {sentence} {note}{' '}
        {tone === 'done' && news.changes.length === 0 && (
          <a href={siteUrl} target="_blank" rel="noreferrer">
            Mở trang công khai
          </a>
        )}
      </p>
      {news.changes.length > 0 && (
        <ul>
          {news.changes.map((change) => (
            <li key={change.edit}>
              {describeChange(change)} <ChangeLink change={change} siteUrl={siteUrl} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const ChangeLink = ({ change: { outcome, page, edit }, siteUrl }: { change: OwnChange; siteUrl: string }) => {
  if (page)
    return (
      <a href={new URL(page, siteUrl).href} target="_blank" rel="noreferrer">
        Mở xem
      </a>
    )
  return outcome === 'refused' ? <Link href={edit}>Mở để sửa</Link> : null
}
