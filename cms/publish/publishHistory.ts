import type { Payload } from 'payload'
import { newestFirst } from './publishOrder.ts'
import type { Id } from './publishedDocuments.ts'

const keptRecords = 200

/** Records that a crash left running are closed; their requests still wait, so the work is done again. */
export const closeInterrupted = async (payload: Payload, now: Date): Promise<void> => {
  await payload.update({
    collection: 'publishes',
    where: { state: { equals: 'running' } },
    data: {
      state: 'failed',
      endedAt: now.toISOString(),
      message: 'Lần xuất bản này bị ngắt giữa chừng; hệ thống tự làm lại.',
    },
  })
}

/** A fault that lasts is tried again each minute: one line of the history, so that it never drives out the others. */
export const dropSameFault = async (payload: Payload, { id, message }: { id: Id; message: string }): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { id: { not_equals: id } },
    sort: newestFirst,
    limit: 1,
    depth: 0,
  })
  const [before] = docs
  if (before?.state !== 'failed' || before.message !== message || before.release) return
  await payload.update({
    collection: 'publish-requests',
    where: { publish: { equals: before.id } },
    data: { publish: id as number },
  })
  await payload.delete({ collection: 'publishes', id: before.id })
}

export const dropOldRecords = async (payload: Payload): Promise<void> => {
  const beyond = { limit: keptRecords, page: 2, sort: newestFirst, depth: 0 }
  const { docs } = await payload.find({ collection: 'publishes', ...beyond })
  if (docs.length === 0) return
  const ids = docs.map(({ id }) => id)
  await payload.delete({ collection: 'publish-requests', where: { publish: { in: ids } } })
  await payload.delete({ collection: 'publishes', where: { id: { in: ids } } })
}
