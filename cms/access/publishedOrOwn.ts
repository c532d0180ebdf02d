import type { Access, Where } from 'payload'
import { actorOf } from './actorOf.ts'

/** Visitors read what is published; the district all; a commune its own, drafts included. */
export const publishedOrOwn: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return { _status: { equals: 'published' } } satisfies Where
  if (actor.role === 'district') return true
  return actor.commune === null ? false : ({ commune: { equals: actor.commune } } satisfies Where)
}
