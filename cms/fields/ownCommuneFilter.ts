import type { FilterOptionsProps, Where } from 'payload'
import { actorOf } from '../access/actorOf.ts'

/** Pickers of a commune's staff offer their own commune's villages. */
export const ownCommuneFilter = ({ req }: Pick<FilterOptionsProps, 'req'>): Where | true => {
  const actor = actorOf(req)
  return actor && actor.role !== 'district' && actor.commune !== null ? { commune: { equals: actor.commune } } : true
}
