import type { Payload } from 'payload'
import type { PublishPaths } from './publishPaths.ts'
import { currentRelease } from './release.ts'
import { readReturnOf } from './releaseNote.ts'

export type Returned = {
  /** On the site now. */
  release: string
  /** The release that it shows again. */
  of: string
}

/** Whether the site shows an earlier state; null: it shows what was newest. */
export const returnedTo = async (payload: Payload, paths: PublishPaths): Promise<Returned | null> => {
  const release = currentRelease(paths)
  const returnOf = readReturnOf(paths)
  if (release === null || returnOf === null) return null
  if (returnOf !== undefined) return { release, of: returnOf }
  // A release of an earlier version of the product does not say it.
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { release: { equals: release }, returnOf: { exists: true } },
    limit: 1,
    depth: 0,
  })
  const of = docs[0]?.returnOf
  return of ? { release, of } : null
}
