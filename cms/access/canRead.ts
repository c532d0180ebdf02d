import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

export type Named = { collection: string; id: number | string }
type Asker = { payload: Payload; user: PayloadRequest['user']; req?: Partial<PayloadRequest> }

/** Whether a document is there for the asker, published or draft, in the trash or not. */
export const canRead = async ({ collection, id }: Named, asker: Asker): Promise<boolean> => {
  const { payload, user, req } = asker
  if (!payload.collections[collection as CollectionSlug]) return false
  const { totalDocs } = await payload.count({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    trash: true,
    overrideAccess: false,
    user,
    ...(req ? { req } : {}),
  })
  return totalDocs > 0
}
