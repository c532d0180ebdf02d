import type { Access, Where } from 'payload'
import { actorOf } from './actorOf.ts'

/** The district everywhere; a commune where the document's commune is its own. See also hooks/keepWithinCommune. */
export const ownCommune: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  if (actor.role === 'district') return true
  return actor.commune === null ? false : ({ commune: { equals: actor.commune } } satisfies Where)
}

/** Versions hold drafts of the past: the same rule, on the version's own commune. */
export const ownCommuneVersions: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  if (actor.role === 'district') return true
  return actor.commune === null ? false : ({ 'version.commune': { equals: actor.commune } } satisfies Where)
}
