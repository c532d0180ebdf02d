'use client'
import { describePublish, type PublishStatus } from './describePublish.ts'
import { usePublishStatus } from './usePublishStatus.ts'

/** The dashboard's line on the last publish, live while one runs. */
export const PublishState = ({ initial, siteUrl, now }: { initial: PublishStatus; siteUrl: string; now: string }) => {
  // Looks at once: the router may show a dashboard that it kept from before the last save.
  const status = usePublishStatus(initial, 'shown') ?? initial
  // The server's clock at first, so that both sides draw the same words.
  const { tone, sentence } = describePublish(status, status === initial ? new Date(now) : new Date())
  return (
    <p className={`publish-state publish-state--${tone}`} role="status">
      <span>{sentence}</span>{' '}
      {tone === 'done' && (
        <a href={siteUrl} target="_blank" rel="noreferrer">
          Mở trang công khai
        </a>
      )}
    </p>
  )
}
