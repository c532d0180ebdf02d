import type { Payload } from 'payload'
import { ImportFolder } from './importFolder.ts'
import { isRunning } from './jobs.ts'
import { keptDays, updateRecord, type ImportState } from './importRecord.ts'

const dayMs = 24 * 60 * 60 * 1000

/** After a week nothing is left of an import but that it was: no bytes, no corrections, nothing of what stood before. */
export async function purgeImports(payload: Payload, dataFolder: string, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs).toISOString()
  const { docs } = await payload.find({
    collection: 'imports',
    where: { createdAt: { less_than: before }, purgedAt: { exists: false } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const old = docs.filter(({ id }) => !isRunning(id))
  for (const { id, state } of old) {
    await new ImportFolder(dataFolder, id).drop()
    await payload.delete({ collection: 'import-changes', where: { import: { equals: id } }, overrideAccess: true })
    await updateRecord(payload, id, { ...endingOf(state), corrections: null, purgedAt: now.toISOString() })
  }
  return old.length
}

const endingOf = (state: ImportState) => {
  if (state === 'done' || state === 'undone' || state === 'failed' || state === 'cancelled') return {}
  if (state === 'checking' || state === 'ready')
    return { state: 'cancelled' as const, message: `Quá ${keptDays} ngày chưa xác nhận nên tệp đã được xoá.` }
  const message = `Bị ngắt giữa chừng nên chỉ một phần được ghi; quá ${keptDays} ngày nên không hoàn tác được nữa.`
  return { state: 'done' as const, message }
}

const hourMs = 60 * 60 * 1000
const firstMs = 60 * 1000

/** In every long-lived process; one that ends sooner is not kept waiting. */
export function purgeRegularly(payload: Payload, dataFolder: string): void {
  const purge = () => {
    purgeImports(payload, dataFolder).catch((error: unknown) => payload.logger.error(error))
  }
  setTimeout(purge, firstMs).unref()
  setInterval(purge, hourMs).unref()
}
