'use client'
import { Link } from '@payloadcms/ui'
import { useState } from 'react'
import { describePublish } from './describePublish.ts'
import { describeChange, isAmiss, type OwnChange } from './ownChanges.ts'
import { PublishProblems } from './PublishProblems.tsx'
import { PublishNewest } from './ReturnButton.tsx'
import { TechnicalDetail } from './TechnicalDetail.tsx'
import type { PublishNews } from './readPublishNews.ts'
import { usePublishNews } from './usePublishNews.ts'

type Props = { initial: PublishNews; siteUrl: string; now: string; mayEndReturn: boolean }

/** Whether one's own last changes are on the site yet, each with its page, and what is to be mended; live while a publish runs. */
export const PublishState = ({ initial, siteUrl, now, mayEndReturn }: Props) => {
  // Looks at once: the router may show a dashboard that it kept from before the last save.
  const [asked, setAsked] = useState(0)
  const news = usePublishNews(initial, `shown ${asked}`) ?? initial
  // The server's clock at first, so that both sides draw the same words.
  const { tone, sentence, note, detail } = describePublish(news, news === initial ? new Date(now) : new Date())
  const isSettled = tone === 'done' || tone === 'held'
  const look = isSettled && news.changes.some(isAmiss) ? 'failed' : tone
  return (
    <>
      {news.disk && (
        <p className="publish-state publish-state--failed publish-state--disk" role="alert">
          {news.disk}
        </p>
      )}
      <section className={`publish-state publish-state--${look}`} aria-label="Trang công khai" role="status">
        <p>
          {sentence} {note}{' '}
          {isSettled && news.changes.length === 0 && (
            <a href={siteUrl} target="_blank" rel="noreferrer">
              Mở trang công khai
            </a>
          )}
        </p>
        <TechnicalDetail detail={detail} />
        {mayEndReturn && news.earlierDay !== null && <PublishNewest onSent={() => setAsked((times) => times + 1)} />}
        {news.changes.length > 0 && (
          <ul>
            {news.changes.map((change) => (
              <li key={change.edit}>
                {describeChange(withoutRepeating(change))} <ChangeLink change={change} siteUrl={siteUrl} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <PublishProblems problems={news.problems} />
    </>
  )
}

/** What is to be mended stands right below, in the list of all that is. */
const withoutRepeating = (change: OwnChange): OwnChange =>
  change.outcome === 'refused' ? { ...change, message: null } : change

const ChangeLink = ({ change: { outcome, page, edit }, siteUrl }: { change: OwnChange; siteUrl: string }) => {
  if (page)
    return (
      <a href={new URL(page, siteUrl).href} target="_blank" rel="noreferrer">
        Mở xem
      </a>
    )
  return outcome === 'refused' ? <Link href={edit}>Mở để sửa</Link> : null
}
