import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import type { Note } from './cells.ts'
import type { Place } from './finding.ts'
import { alreadySays } from './sameDocument.ts'
import type { Id, StoredDocument } from './stored.ts'
import type { Tally } from './tally.ts'

type Collection = 'communes' | 'villages' | 'teams' | 'boards' | 'decisions' | 'bulletins'

/** One document as the import wants it. Collections without drafts have no `status`. */
export type Change = {
  collection: Collection
  at: Place
  stored: StoredDocument | null
  data: Record<string, unknown>
  status?: 'published' | 'draft'
  /** Uploads the file of a decision in the same transaction and adds it to the data. */
  attach?: (req: PayloadRequest) => Promise<Record<string, unknown>>
}

export type Writing = { payload: Payload; tally: Tally; note: Note }

const chunkSize = 20

/** Writes what differs from what is stored, a transaction for each chunk; the id of each change that went in. */
export async function writeChanges(changes: Change[], writing: Writing): Promise<Map<Change, Id>> {
  const ids = new Map<Change, Id>()
  const differing = changes.filter((change) => {
    if (!change.stored || !isUnchanged(change, change.stored)) return true
    ids.set(change, change.stored.id)
    record(change, change.stored.id, 'unchanged', writing.tally)
    return false
  })
  for (let start = 0; start < differing.length; start += chunkSize) {
    await writeChunk({ chunk: differing.slice(start, start + chunkSize), ids, writing })
  }
  return ids
}

const record = ({ collection, status }: Change, id: Id, outcome: 'created' | 'updated' | 'unchanged', tally: Tally) =>
  tally.record({ collection, id, isDraft: status === 'draft' }, outcome)

const isUnchanged = ({ data, status, attach }: Change, stored: StoredDocument) =>
  !attach && alreadySays(stored, data) && (status === undefined || stored._status === status)

type Chunk = { chunk: Change[]; ids: Map<Change, Id>; writing: Writing }

/** A failure rolls the chunk back; then each of its documents is tried alone, so that the good ones go in. */
async function writeChunk({ chunk, ids, writing }: Chunk): Promise<void> {
  const written = new Map<Change, Id>()
  let rollsBack = false
  try {
    await inTransaction(writing.payload, async (req, isAtomic) => {
      rollsBack = isAtomic
      for (const change of chunk) written.set(change, await write(change, req))
    })
  } catch (error) {
    // A database without transactions keeps what stood before the failure.
    if (rollsBack) written.clear()
    if (chunk.length === 1) return noteFailure({ change: chunk[0] as Change, error, writing })
    const rest = chunk.filter((change) => !written.has(change))
    for (const change of rest) await writeChunk({ chunk: [change], ids, writing })
  }
  for (const [change, id] of written) {
    ids.set(change, id)
    record(change, id, change.stored ? 'updated' : 'created', writing.tally)
  }
}

/** `skipPublishRequest`: the import asks for one publish at its end. `fromImport`: a decision may come without its PDF. */
export async function inTransaction<Result>(
  payload: Payload,
  work: (req: PayloadRequest, isAtomic: boolean) => Promise<Result>,
): Promise<Result> {
  const req = await createLocalReq({ context: { skipPublishRequest: true, fromImport: true } }, payload)
  const isAtomic = await initTransaction(req)
  try {
    const result = await work(req, isAtomic)
    await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

async function write({ collection, stored, data, status, attach }: Change, req: PayloadRequest): Promise<Id> {
  const full = { ...data, ...(attach ? await attach(req) : {}), ...(status ? { _status: status } : {}) }
  const options = { collection, data: full as never, draft: status === 'draft', depth: 0, overrideAccess: true, req }
  const saved = stored ? await req.payload.update({ ...options, id: stored.id }) : await req.payload.create(options)
  return (saved as { id: Id }).id
}

type Failure = { change: Change; error: unknown; writing: Writing }

function noteFailure({ change, error, writing }: Failure) {
  const problems =
    (error as { data?: { errors?: { label?: string; path?: string; message: string }[] } }).data?.errors ?? []
  const told = problems.map(({ label, path, message }) => `${label ?? path ?? ''}: ${message}`).join(' ')
  const reason = `Không ghi được vào hệ thống: ${told || (error as Error).message}`
  writing.note({ ...change.at, severity: 'error', reason, advice: 'Sửa dữ liệu ở dòng này rồi nhập lại.' })
}
