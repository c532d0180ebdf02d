import type { Payload } from 'payload'

/** Until a publish has been, no request waits and none runs. */
export const untilPublished = async (payload: Payload): Promise<void> => {
  for (;;) {
    const waiting = await payload.count({ collection: 'publish-requests', where: { state: { equals: 'waiting' } } })
    const unfinished = await payload.count({ collection: 'publishes', where: { state: { equals: 'running' } } })
    const all = await payload.count({ collection: 'publishes' })
    if (waiting.totalDocs === 0 && unfinished.totalDocs === 0 && all.totalDocs > 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
