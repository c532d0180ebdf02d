import type { Payload } from 'payload'
import { newestFirst } from './publishOrder.ts'
import type { Id } from './publishedDocuments.ts'

export type Request = { id: Id; reason?: string | null; requestedAt?: string }
export type Work = { requests: Request[] }

/** Requests waiting now; those that come later fold into the next run. */
export const nextWork = async (payload: Payload): Promise<Work> => {
  const found = await payload.find({
    collection: 'publish-requests',
    where: { state: { equals: 'waiting' } },
    sort: 'id',
    depth: 0,
    pagination: false,
  })
  return { requests: found.docs }
}

/** Requests that failed publishes took since the last good one: a restart must not forget them. */
export const unservedRequests = async (payload: Payload): Promise<Request[]> => {
  const { docs } = await payload.find({ collection: 'publishes', sort: newestFirst, limit: 50, depth: 0 })
  const lastDone = docs.findIndex(({ state }) => state === 'done')
  const failed = (lastDone === -1 ? docs : docs.slice(0, lastDone)).filter(({ state }) => state === 'failed')
  const found = await payload.find({
    collection: 'publish-requests',
    where: { and: [{ state: { equals: 'taken' } }, { publish: { in: failed.map(({ id }) => id) } }] },
    sort: 'id',
    depth: 0,
    pagination: false,
  })
  return found.docs
}
