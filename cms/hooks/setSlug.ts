import { randomBytes } from 'node:crypto'
import type { CollectionBeforeChangeHook, CollectionSlug, PayloadRequest } from 'payload'
import { draftSlug, isDraftSlug } from '../../content/model/draftSlug.ts'
import { toSlug } from '../../content/model/text.ts'

const maxLength = 80

/** The address of a document: made from its words at the first publish, the same ever after. */
export const setSlug =
  (wordsOf: (doc: Record<string, unknown>) => string): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, collection, req }) => {
    const slug: string | undefined = originalDoc?.slug ?? data.slug
    const isSettled = slug !== undefined && slug !== null && !isDraftSlug(slug)
    if (isSettled) return { ...data, slug }
    if (data._status !== 'published') return { ...data, slug: slug ?? draftSlug(randomBytes(6).toString('hex')) }
    const bare =
      toSlug(wordsOf({ ...originalDoc, ...data }))
        .slice(0, maxLength)
        .replace(/-$/, '') || collection.slug
    return { ...data, slug: await findFreeSlug(bare, collection.slug as CollectionSlug, req) }
  }

const findFreeSlug = async (bare: string, collection: CollectionSlug, req: PayloadRequest): Promise<string> => {
  for (let n = 1; ; n++) {
    const slug = n === 1 ? bare : `${bare}-${n}`
    const { totalDocs } = await req.payload.count({ collection, where: { slug: { equals: slug } }, trash: true, req })
    if (totalDocs === 0) return slug
  }
}
