import type { PayloadRequest } from 'payload'
import { decisionTypes, type DecisionType } from '../../../content/model/decision.ts'
import type { ImportChange } from '../../payload-types.ts'
import type { Collection, Id, StoredDocument } from '../stored.ts'
import type { Change, Journal } from '../writeChanges.ts'

export type Stamped = StoredDocument & { updatedAt?: string; deletedAt?: string | null; title?: string | null }
/** A document as it stood: what visitors see of it, and its newest version. */
export type Before = { main: Stamped; latest: Stamped }

/** Never a time: somebody else wrote the document between two halves of an import, so that no undo may touch it. */
const touchedBetween = 'touched'

/** Records each document that an import writes, in the transaction of that write: a crash loses both or neither. */
export const openJournal =
  (importId: Id): Journal =>
  async (change, req) => {
    const entry = change.stored ? await findEntry(importId, change, req) : null
    const before = change.stored ? await readBefore(change.collection, change.stored.id, req) : null
    const isTouched = entry !== null && before?.latest.updatedAt !== entry.after
    return async (saved) => {
      const after = isTouched ? touchedBetween : ((saved as Stamped).updatedAt ?? null)
      const now = { title: titleOf(change, saved), after, isDraft: change.status === 'draft' }
      const writing = { collection: 'import-changes', depth: 0, overrideAccess: true, req } as const
      if (entry) await req.payload.update({ ...writing, id: entry.id, data: now })
      else
        await req.payload.create({ ...writing, data: { ...toEntry(importId, change, saved), before, ...now } as never })
    }
  }

const toEntry = (importId: Id, { collection, stored }: Change, saved: StoredDocument) => ({
  import: importId,
  kind: collection,
  document: String(saved.id),
  outcome: stored ? 'updated' : 'created',
})

async function findEntry(
  importId: Id,
  { collection, stored }: Change,
  req: PayloadRequest,
): Promise<ImportChange | null> {
  const { docs } = await req.payload.find({
    collection: 'import-changes',
    where: { import: { equals: importId }, kind: { equals: collection }, document: { equals: String(stored?.id) } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

export async function readBefore(collection: Collection, id: Id, req: PayloadRequest): Promise<Before> {
  const read = (draft: boolean) =>
    req.payload.findByID({
      collection,
      id,
      draft,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
      trash: true,
      req,
    })
  return { main: (await read(false)) as unknown as Stamped, latest: (await read(true)) as unknown as Stamped }
}

function titleOf({ collection, data }: Change, saved: Stamped): string {
  if (collection !== 'decisions') return saved.title ?? ''
  const { type, number } = { ...saved, ...data } as { type?: DecisionType; number?: string }
  return `${type ? decisionTypes[type] : ''} ${number ?? ''}`.trim()
}
