import type { CollectionSlug, GlobalSlug, Where } from 'payload'
import type { Asked, Asker } from './guardServerFunction.ts'

type Place = { collectionSlug?: CollectionSlug; id?: number | string; globalSlug?: GlobalSlug }
type FormState = { updatedAt?: { value?: unknown } }

const savedAt = async ({ collectionSlug, id, globalSlug }: Place, { payload }: Asker): Promise<string> => {
  const select = { updatedAt: true } as never
  const document = globalSlug
    ? await payload.findGlobal({ slug: globalSlug, depth: 0, select })
    : collectionSlug && id !== undefined
      ? await payload.findByID({
          collection: collectionSlug,
          id,
          depth: 0,
          draft: true,
          trash: true,
          select,
          disableErrors: true,
        })
      : null
  return String((document as { updatedAt?: unknown } | null)?.updatedAt ?? '')
}

/**
 * A quarter of a second after somebody typed, the form says so to the server, and Payload (3.90) locks the document until it
 * is saved: also when the save was clicked meanwhile and is through by then, so that «đang có người sửa» kept everybody
 * else out for five minutes. What was typed before the last save locks nothing.
 */
export const releaseLateLock = async ({ name, args }: Asked, asker: Asker): Promise<void> => {
  const { returnLockStatus, formState } = args as { returnLockStatus?: unknown; formState?: FormState }
  const typedInto = formState?.updatedAt?.value
  if (name !== 'form-state' || !returnLockStatus || !asker.user || typeof typedInto !== 'string') return
  const place = args as Place
  if ((await savedAt(place, asker)) <= typedInto) return
  const ofPlace: Where[] = place.globalSlug
    ? [{ globalSlug: { equals: place.globalSlug } }]
    : [{ 'document.relationTo': { equals: place.collectionSlug } }, { 'document.value': { equals: place.id } }]
  const where = { and: [...ofPlace, { 'user.value': { equals: asker.user.id } }] }
  await asker.payload.db.deleteMany({ collection: 'payload-locked-documents', where })
}
