import type { Payload, PayloadRequest } from 'payload'
import type { ImportChange } from '../../payload-types.ts'
import type { Collection, Id } from '../stored.ts'
import { inImport } from '../writeChanges.ts'
import { findDependents } from './dependents.ts'
import { readBefore, type Before } from './journal.ts'

type Undo = { payload: Payload; importId: Id; onUndone?: (count: number) => void | Promise<void> }

/** Takes an import back, last written first; what somebody changed since stays as it is and is listed. */
export async function undoChanges({ payload, importId, onUndone }: Undo): Promise<{ undone: number }> {
  const { docs } = await payload.find({
    collection: 'import-changes',
    where: { import: { equals: importId }, undo: { exists: false } },
    sort: '-id',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  let undone = 0
  for (const entry of docs) {
    if (await undoOne(payload, entry)) undone++
    await onUndone?.(1)
  }
  return { undone }
}

async function undoOne(payload: Payload, entry: ImportChange): Promise<boolean> {
  try {
    return await inImport({ payload }, async (req) => {
      const reason = await takeBack(entry, req)
      await settle(entry, reason, req)
      return reason === null
    })
  } catch (error) {
    payload.logger.error(error)
    await inImport({ payload }, (req) => settle(entry, `Không trả lại được: ${(error as Error).message}`, req))
    return false
  }
}

/** Done or left for good; what stood before is no longer needed once it stands again. */
const settle = (entry: ImportChange, reason: string | null, req: PayloadRequest) =>
  req.payload.update({
    collection: 'import-changes',
    id: entry.id,
    data: reason === null ? { undo: 'done', before: null } : { undo: 'left', reason },
    depth: 0,
    overrideAccess: true,
    req,
  })

/** Why it was left; null where it is as it was before the import. */
async function takeBack(entry: ImportChange, req: PayloadRequest): Promise<string | null> {
  const collection = entry.kind as Collection
  const id = req.payload.db.defaultIDType === 'number' ? Number(entry.document) : entry.document
  const now = await readBefore(collection, id, req).catch(() => null)
  if (!now || (now.main.deletedAt && !entry.before))
    return entry.outcome === 'created' ? null : 'Mục này đã bị xoá sau khi nhập.'
  if (now.latest.updatedAt !== entry.after) return 'Có người đã sửa mục này sau khi nhập nên được giữ nguyên.'
  if (entry.outcome === 'created') return remove(collection, id, req)
  await restore(collection, { id, before: entry.before as unknown as Before }, req)
  return null
}

async function remove(collection: Collection, id: Id, req: PayloadRequest): Promise<string | null> {
  const dependents = await findDependents(collection, id, req)
  if (dependents.length > 0) return `Đã có dữ liệu khác gắn vào (${dependents.join(', ')}) nên được giữ lại.`
  // Past the trash: a team in it would hold on to its village, and the same file brings everything back.
  await req.payload.delete({ collection, id, depth: 0, overrideAccess: true, req })
  return null
}

type ToRestore = { id: Id; before: Before }

/**
 * The row itself goes back exactly, past the hooks: a draft may lack what a save would demand. Then a version is saved, as
 * with every change, so that the newest one is what it was.
 */
async function restore(collection: Collection, { id, before: { main, latest } }: ToRestore, req: PayloadRequest) {
  const { config } = req.payload.collections[collection]
  await req.payload.db.updateOne({ collection, id, data: main as never, req })
  if (!config.versions) return
  const how = { collection, id, depth: 0, overrideAccess: true, trash: true, context: { isRestoring: true }, req }
  if (main._status === 'published') await req.payload.update({ ...how, data: main as never })
  if (latest._status !== 'published') await req.payload.update({ ...how, data: latest as never, draft: true })
}
