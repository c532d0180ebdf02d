import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { inTransaction } from '../database/inTransaction.ts'
import type { Note } from './cells.ts'
import type { Place } from './finding.ts'
import type { Planned } from './planned.ts'
import { alreadySays } from './sameDocument.ts'
import { refuseBeyond, type Scope } from './scope.ts'
import type { Collection, Id, StoredDocument } from './stored.ts'
import type { Outcome, Tally } from './tally.ts'

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

/** Called before a document is written, in its transaction; what it returns is called with the written document. */
export type Journal = (change: Change, req: PayloadRequest) => Promise<(saved: StoredDocument) => Promise<void>>

export type Writing = {
  payload: Payload
  tally: Tally
  note: Note
  /** Writes as this user, under the access rules; without one the caller is trusted. */
  user?: TypedUser
  scope?: Scope
  /** A dry run: what would be written is collected here, and nothing is. */
  planned?: Planned
  journal?: Journal
  /** Told what became of each document, or in a dry run would. */
  onOutcome?: (change: Change, outcome: Outcome) => void
  /** Told after each chunk how many documents went in with it. */
  onWritten?: (count: number) => void | Promise<void>
}

const chunkSize = 20

/** Writes what differs from what is stored, a transaction for each chunk; the id of each change that went in. */
export async function writeChanges(changes: Change[], writing: Writing): Promise<Map<Change, Id>> {
  const ids = new Map<Change, Id>()
  const differing = changes.filter((change) => differs(change, ids, writing))
  if (writing.planned) {
    for (const change of differing) settle(change, writing.planned.add(change), { ids, writing })
    return ids
  }
  for (let start = 0; start < differing.length; start += chunkSize) {
    const chunk = differing.slice(start, start + chunkSize)
    await writeChunk({ chunk, ids, writing })
    await writing.onWritten?.(chunk.length)
  }
  return ids
}

/** Settles what needs no write: another commune's, and what is stored already. */
function differs(change: Change, ids: Map<Change, Id>, writing: Writing): boolean {
  const { scope, note } = writing
  const refusal = refuseBeyond(change, scope)
  if (refusal) note({ ...change.at, severity: 'error', ...refusal })
  if (refusal) return false
  if (!change.stored || !isUnchanged(change, change.stored)) return true
  ids.set(change, change.stored.id)
  record(change, { id: change.stored.id, outcome: 'unchanged' }, writing)
  return false
}

function record(change: Change, { id, outcome }: { id: Id; outcome: Outcome }, { tally, onOutcome }: Writing): void {
  tally.record({ collection: change.collection, id, isDraft: change.status === 'draft' }, outcome)
  onOutcome?.(change, outcome)
}

const isUnchanged = ({ data, status, attach }: Change, stored: StoredDocument) =>
  !attach && alreadySays(stored, data) && (status === undefined || stored._status === status)

type Settled = { ids: Map<Change, Id>; writing: Writing }

function settle(change: Change, id: Id, { ids, writing }: Settled): void {
  ids.set(change, id)
  record(change, { id, outcome: change.stored ? 'updated' : 'created' }, writing)
}

type Chunk = Settled & { chunk: Change[] }

/** A failure rolls the chunk back; then each of its documents is tried alone, so that the good ones go in. */
async function writeChunk({ chunk, ids, writing }: Chunk): Promise<void> {
  const written = new Map<Change, Id>()
  let rollsBack = false
  try {
    await inImport(writing, async (req, isAtomic) => {
      rollsBack = isAtomic
      for (const change of chunk) written.set(change, await write(change, req, writing))
    })
  } catch (error) {
    // A database without transactions keeps what stood before the failure.
    if (rollsBack) written.clear()
    if (chunk.length === 1) return noteFailure({ change: chunk[0] as Change, error, writing })
    const rest = chunk.filter((change) => !written.has(change))
    for (const change of rest) await writeChunk({ chunk: [change], ids, writing })
  }
  for (const [change, id] of written) settle(change, id, { ids, writing })
}

/**
 * In a transaction of the import's own. `skipPublishRequest`: it asks for one publish at its end. `fromImport`: a decision
 * may come without its PDF.
 */
export async function inImport<Result>(
  { payload, user }: Pick<Writing, 'payload' | 'user'>,
  work: (req: PayloadRequest, isAtomic: boolean) => Promise<Result>,
): Promise<Result> {
  const context = { skipPublishRequest: true, fromImport: true }
  const req = await createLocalReq({ context, ...(user ? { user } : {}) }, payload)
  return inTransaction(req, (isAtomic) => work(req, isAtomic))
}

async function write(change: Change, req: PayloadRequest, { user, journal }: Writing): Promise<Id> {
  const { collection, stored, data, status, attach } = change
  const full = { ...data, ...(attach ? await attach(req) : {}), ...(status ? { _status: status } : {}) }
  const draft = status === 'draft'
  const options = { collection, data: full as never, draft, depth: 0, overrideAccess: user === undefined, req }
  const close = await journal?.(change, req)
  const saved = stored
    ? await req.payload.update({ ...options, id: stored.id, trash: true })
    : await req.payload.create(options)
  await close?.(saved as unknown as StoredDocument)
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
