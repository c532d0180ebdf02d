'use client'
import { useDocumentEvents } from '@payloadcms/ui'
import { describePublish } from './describePublish.ts'
import { usePublishStatus } from './usePublishStatus.ts'

/** In the header of every form: after a board publishes, whether it is on the site yet. */
export const PublishBadge = () => {
  const { mostRecentUpdate } = useDocumentEvents()
  const status = usePublishStatus(null, mostRecentUpdate)
  if (!mostRecentUpdate || !status) return null
  const { tone, sentence } = describePublish(status, new Date())
  const word = { none: '', busy: 'Đang lên trang…', done: 'Đã lên trang', failed: 'Chưa lên trang được' }[tone]
  return (
    <span role="status">
      <a className={`publish-badge publish-badge--${tone}`} href="/admin" title={sentence}>
        {word}
      </a>
    </span>
  )
}
