import type { Access, Where } from 'payload'
import { actorOf } from './actorOf.ts'

// Whoever asks with `trash=true` is shown the trash as well: what was thrown away is public no longer.
const published: Where = { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] }
const ownDocuments = (commune: number | string): Where => ({ commune: { equals: commune } })

/** Visitors read what is published; the district all; a commune its own, drafts included. */
export const publishedOrOwn: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return published
  if (actor.role === 'district') return true
  return actor.commune === null ? false : ownDocuments(actor.commune)
}
