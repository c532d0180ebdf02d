import type { FilterOptions } from 'payload'
import { actorOf } from '../access/actorOf.ts'

/** Pickers of a commune's staff offer their own commune's villages. */
export const ownCommuneFilter: FilterOptions = ({ req }) => {
  const actor = actorOf(req)
  return actor?.role === 'commune' && actor.commune !== null ? { commune: { equals: actor.commune } } : true
}
