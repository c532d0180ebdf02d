'use client'
import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { splitDetail } from '../publish/technicalDetail.ts'
import { editAt, settingsPage } from './adminLinks.ts'
import { TechnicalDetail } from './TechnicalDetail.tsx'
import { usePublishNews } from './usePublishNews.ts'

/** Above the form of a document that the last publish set aside: why, in the place where it is mended. */
export const SiteNote = () => {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const edit = globalSlug ? settingsPage : id === undefined || !collectionSlug ? null : editAt(collectionSlug, id)
  const news = usePublishNews(null, edit && `${edit} ${mostRecentUpdate?.updatedAt ?? ''}`)
  const problem = news?.problems.find(({ link }) => link === edit)
  if (!problem || news?.waitingSince || news?.last?.state === 'running') return null
  const { sentence, detail } = splitDetail(problem.message)
  return (
    <div className="review-note review-note--returned" role="status">
      <strong>Chưa lên trang.</strong> {sentence}
      <TechnicalDetail detail={detail} />
    </div>
  )
}
