import type { Payload } from 'payload'
import type { Publish } from '../payload-types.ts'

/** The publish that first showed what the site shows: that may have been a return itself. Null: its record is gone. */
export const findOrigin = async (payload: Payload, publish: Publish): Promise<Publish | null> => {
  if (!publish.returnOf) return publish
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { release: { equals: publish.returnOf } },
    limit: 1,
    depth: 0,
  })
  return docs[0] ? findOrigin(payload, docs[0]) : null
}
