'use client'
import { useDocumentEvents } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import type { DocumentEvent } from 'payload'
import { editAt, settingsPage } from './adminLinks.ts'
import { describePublish } from './describePublish.ts'
import { describeChange, type OwnChange } from './ownChanges.ts'
import { usePublishNews } from './usePublishNews.ts'

const tones = {
  waiting: 'busy',
  shown: 'done',
  removed: 'done',
  refused: 'failed',
  failed: 'failed',
  held: 'failed',
  ahead: 'done',
} as const
const words: Record<OwnChange['outcome'], string> = {
  waiting: 'Đang lên trang…',
  shown: 'Đã có trên trang',
  removed: 'Đã gỡ khỏi trang',
  refused: 'Chưa lên trang, cần sửa',
  failed: 'Chưa lên trang được',
  held: 'Đã lưu, còn chờ cấp huyện',
  ahead: 'Đã hẹn ngày',
}

/** What was saved just now where it concerns the site; a draft concerns nobody outside. */
const linkOf = (event: DocumentEvent | null): string | null => {
  if (event?.entitySlug === 'settings') return settingsPage
  const id = event?.doc?.id ?? event?.id
  const isDraft = (event?.doc as { _status?: string } | undefined)?._status === 'draft'
  return event && id !== undefined && !isDraft ? editAt(event.entitySlug, id) : null
}

/** In the header of the form that was just published: whether it is on the site yet, and then its page. */
export const PublishBadge = ({ siteUrl }: { siteUrl: string }) => {
  const { mostRecentUpdate } = useDocumentEvents()
  const path = usePathname()
  const edit = linkOf(mostRecentUpdate)
  const news = usePublishNews(null, edit && mostRecentUpdate)
  const change = news?.changes.find((each) => each.edit === edit)
  if (!news || !change || path !== edit) return null
  const isSlow = change.outcome === 'waiting' && describePublish(news, new Date()).isSlow
  const look = `publish-badge publish-badge--${tones[change.outcome]}`
  return (
    <span role="status">
      {change.page ? (
        <a className={look} href={new URL(change.page, siteUrl).href} target="_blank" rel="noreferrer">
          {words[change.outcome]}: mở xem
        </a>
      ) : (
        <a className={look} href="/admin" title={describeChange(change)}>
          {isSlow ? 'Đã lưu, lên trang chậm' : words[change.outcome]}
        </a>
      )}
    </span>
  )
}
