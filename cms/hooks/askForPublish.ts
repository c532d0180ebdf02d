import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionSlug,
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

type Stored = { collection: { slug: string }; id: number | string; req: PayloadRequest }

/** Whether the document itself is published: its newest version may be a draft beside it. */
export const isPublicNow = async ({ collection, id, req }: Stored): Promise<boolean> => {
  const stored = await req.payload.findByID({
    collection: collection.slug as CollectionSlug,
    id,
    depth: 0,
    select: { _status: true } as never,
    trash: true,
    disableErrors: true,
    req,
  })
  return isPublished((stored ?? {}) as { _status?: string })
}

const keyOf = (slug: string, id: number | string): string => `was public: ${slug}/${id}`

/** Taken off or thrown away with a draft beside it, a document shows afterwards the draft only. */
export const noteWhetherPublic: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  if (originalDoc?.id === undefined || isPublished(originalDoc)) return data
  // Asked first: the question gives `req` another context.
  const isPublic = await isPublicNow({ collection, id: originalDoc.id, req })
  req.context[keyOf(collection.slug, originalDoc.id)] = isPublic
  return data
}

/** For documents with drafts: only what was or becomes public asks for a publish. */
export const askOnPublish: CollectionAfterChangeHook = async ({ doc, previousDoc, collection, req }) => {
  const key = keyOf(collection.slug, doc.id)
  const wasPublic =
    isPublished(previousDoc) || (req.context[key] === true && !(await isPublicNow({ collection, id: doc.id, req })))
  if (isPublished(doc) || wasPublic) await askPublish(req, `${collection.slug}/${doc.id}`)
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
