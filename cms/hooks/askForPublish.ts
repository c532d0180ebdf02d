import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

/** One row, in the same transaction as the change: no publish is asked for by a change that is rolled back. */
export const askPublish = async (req: PayloadRequest, reason: string): Promise<void> => {
  if (req.context.skipPublishRequest) return
  await req.payload.create({
    collection: 'publish-requests',
    data: { reason, requestedAt: new Date().toISOString(), requestedBy: req.user?.id ?? null, state: 'waiting' },
    req,
  })
}

const isPublished = (doc: { _status?: string } | undefined): boolean => doc?._status === 'published'

/** For documents with drafts: only what was or becomes public asks for a publish. */
export const askOnPublish: CollectionAfterChangeHook = async ({ doc, previousDoc, collection, req }) => {
  if (isPublished(doc) || isPublished(previousDoc)) await askPublish(req, `${collection.slug}/${doc.id}`)
  return doc
}

/** For documents that are always public. */
export const askOnChange: CollectionAfterChangeHook = async ({ doc, collection, req }) => {
  await askPublish(req, `${collection.slug}/${doc.id}`)
  return doc
}

export const askOnDelete: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  if (doc._status === undefined || isPublished(doc)) await askPublish(req, `${collection.slug}/${doc.id}`)
  return doc
}

export const askOnSettings: GlobalAfterChangeHook = async ({ doc, req }) => {
  await askPublish(req, 'settings')
  return doc
}
