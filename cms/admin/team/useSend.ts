'use client'
import { useDocumentInfo, useForm } from '@payloadcms/ui'

export type Sending = {
  /** Whether it goes onto the site at once, or stays a draft for now. */
  publishes: boolean
  send: () => Promise<void>
}

/** Saves the form as its own buttons would: what stands on the site is published again, a draft stays one. */
export const useSend = (): Sending => {
  const { submit } = useForm()
  const { id, collectionSlug, hasPublishPermission, hasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo()
  const publishes = Boolean(hasPublishPermission && hasPublishedDoc)
  const action = `/api/${collectionSlug}/${id}?depth=0${publishes ? '' : '&draft=true'}`
  const send = async (): Promise<void> => {
    const sent = await submit({
      action,
      method: 'PATCH',
      overrides: { _status: publishes ? 'published' : 'draft' },
      skipValidation: !publishes,
    })
    if (sent) setUnpublishedVersionCount((count) => (publishes ? 0 : count + 1))
  }
  return { publishes, send }
}

/** A new team is typed and saved first: there is nobody to take over from. */
export const useIsStored = (): boolean => useDocumentInfo().id !== undefined
