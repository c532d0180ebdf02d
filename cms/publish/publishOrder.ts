import type { Payload } from 'payload'

/** Publishes count upwards, whatever the clock said; those from before they were counted come last. */
export const newestFirst = ['-number', '-startedAt']

export const nextNumber = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.find({ collection: 'publishes', sort: newestFirst, limit: 1, depth: 0 })
  return (docs[0]?.number ?? 0) + 1
}
