import type { Payload } from 'payload'
import type { PublishPaths } from './publishPaths.ts'
import { currentRelease } from './release.ts'
import { readReturnOf } from './releaseNote.ts'

/** The release on the site, when it shows an earlier state. */
export const returnedTo = async (payload: Payload, paths: PublishPaths): Promise<string | null> => {
  const current = currentRelease(paths)
  const returnOf = readReturnOf(paths)
  if (current === null || returnOf === null) return null
  if (returnOf !== undefined) return current
  // A release of an earlier version of the product does not say it.
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { release: { equals: current }, returnOf: { exists: true } },
    limit: 1,
    depth: 0,
  })
  return docs[0]?.returnOf ? current : null
}
