import type { Access, Where } from 'payload'
import { actorOf } from './actorOf.ts'

const published: Where = { _status: { equals: 'published' } }
const ownDocuments = (commune: number | string): Where => ({ commune: { equals: commune } })

/** Visitors read what is published; the district all; a commune its own, drafts included. */
export const publishedOrOwn: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return published
  if (actor.role === 'district') return true
  return actor.commune === null ? false : ownDocuments(actor.commune)
}
