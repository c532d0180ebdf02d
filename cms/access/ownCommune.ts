import type { Access, AccessArgs, Where } from 'payload'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from './actorOf.ts'

/** The district everywhere; others where the document's commune is their own. See also hooks/keepWithinCommune. */
export const ownCommune = ({ req }: Pick<AccessArgs, 'req'>): Where | boolean => {
  const actor = actorOf(req)
  if (!actor) return false
  if (actor.role === 'district') return true
  return actor.commune === null ? false : { commune: { equals: actor.commune } }
}

/** The same without contributors: for what is public as soon as it is written. */
export const ownCommuneStaff: Access = (args) => (isContributor(actorOf(args.req)) ? false : ownCommune(args))

/** Versions hold drafts of the past: the same rule, on the version's own commune. */
export const ownCommuneVersions: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  if (actor.role === 'district') return true
  return actor.commune === null ? false : ({ 'version.commune': { equals: actor.commune } } satisfies Where)
}
