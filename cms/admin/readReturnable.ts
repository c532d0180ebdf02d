import type { Payload } from 'payload'
import type { Publish } from '../payload-types.ts'

/** As many releases as the publisher keeps (cms/publish/release.ts). */
const kept = 5

export type Returnable = {
  /** The publish that is on the site. */
  current: Publish | null
  /** Those that the site can return to, the newest first. */
  publishes: Publish[]
}

/** Publishes of which the publisher still keeps the snapshot; it has the last word when asked for one. */
export const findReturnable = async (payload: Payload): Promise<Returnable> => {
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { and: [{ state: { equals: 'done' } }, { release: { exists: true } }] },
    sort: '-release',
    limit: kept,
    depth: 0,
  })
  const [current = null, ...publishes] = docs
  return { current, publishes }
}
