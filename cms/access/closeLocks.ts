import {
  Forbidden,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from './actorOf.ts'
import { canRead } from './canRead.ts'
import { signedIn } from './signedIn.ts'

const slug = 'payload-locked-documents'
type Lock = { document?: { relationTo: string; value: unknown } | null; globalSlug?: string | null }

const demandReach = async ({ document, globalSlug }: Lock, req: PayloadRequest): Promise<void> => {
  if (!req.user) return
  const { payload, user } = req
  const { relationTo: collection = '', value } = document ?? {}
  const id = (typeof value === 'object' ? (value as { id?: unknown } | null)?.id : value) as number | string
  const isReached = globalSlug ? isDistrict(actorOf(req)) : await canRead({ collection, id }, { payload, user, req })
  if (!isReached) throw new Forbidden(req.t)
}

/** Neither the document that it was for nor the one that it is moved to. */
const beforeChange: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation === 'update') await demandReach(originalDoc as Lock, req)
  await demandReach({ ...originalDoc, ...data } as Lock, req)
  return data
}
const beforeDelete: CollectionBeforeDeleteHook = async ({ id, req }) =>
  demandReach(await req.payload.findByID({ collection: slug, id, depth: 0, req }), req)

/**
 * Who has a document open is kept in a collection of Payload's own, which anybody with a session may write: also
 * whoever has still to change a one-time password, and about documents of others.
 */
export const closeLocks = (config: SanitizedConfig): SanitizedConfig => {
  const locks = config.collections.find((collection) => collection.slug === slug)
  if (!locks) return config
  Object.assign(locks.access, { create: signedIn, read: signedIn, update: signedIn, delete: signedIn })
  locks.hooks.beforeChange.push(beforeChange)
  locks.hooks.beforeDelete.push(beforeDelete)
  return config
}
