import type { Payload } from 'payload'
import type { ImportChange } from '../../payload-types.ts'
import { keptDays, type ImportCounts, type ImportRecord, type ImportState } from './importRecord.ts'

export type WrittenDocument = {
  title: string
  link: string | null
  outcome: 'created' | 'updated'
  isDraft: boolean
  undo: 'done' | 'left' | null
  reason: string | null
}

/** What the screen shows of an import at any moment. */
export type ImportStatus = {
  id: number | string
  state: ImportState
  fileName: string
  ownerName: string | null
  createdAt: string
  message: string | null
  counts: ImportCounts | null
  written: number
  total: number
  phase: 'write' | 'undo' | null
  /** Null: it can no longer be undone. */
  undoUntil: string | null
  documents: WrittenDocument[]
  /** How many more documents there are than listed. */
  notListed: number
}

const mostListed = 300
const dayMs = 24 * 60 * 60 * 1000
const listedIn: ImportState[] = ['done', 'undone', 'interrupted']

export async function toStatus(payload: Payload, record: ImportRecord): Promise<ImportStatus> {
  const { id, state, fileName, createdAt, purgedAt } = record
  const { documents, notListed } = listedIn.includes(state) ? await readWritten(payload, record) : noneWritten
  const canUndo = (state === 'done' || state === 'interrupted') && !purgedAt && documents.length > 0
  return {
    id,
    state,
    fileName,
    createdAt,
    ownerName: record.ownerName ?? null,
    message: record.message ?? null,
    counts: (record.counts as ImportCounts | null) ?? null,
    written: record.written ?? 0,
    total: record.total ?? 0,
    phase: record.phase ?? null,
    undoUntil: canUndo ? new Date(Date.parse(createdAt) + keptDays * dayMs).toISOString() : null,
    documents,
    notListed,
  }
}

const noneWritten = { documents: [] as WrittenDocument[], notListed: 0 }

async function readWritten(payload: Payload, { id }: ImportRecord): Promise<typeof noneWritten> {
  const { docs, totalDocs } = await payload.find({
    collection: 'import-changes',
    where: { import: { equals: id } },
    // What was left as it is comes first: somebody has to look at it.
    sort: ['-undo', 'id'],
    limit: mostListed,
    depth: 0,
    overrideAccess: true,
    select: { kind: true, document: true, title: true, outcome: true, isDraft: true, undo: true, reason: true },
  })
  return { documents: docs.map((doc) => toWritten(doc as ImportChange)), notListed: totalDocs - docs.length }
}

const toWritten = ({ kind, document, title, outcome, isDraft, undo, reason }: ImportChange): WrittenDocument => ({
  title: title ?? '',
  link: outcome === 'created' && undo === 'done' ? null : `/admin/collections/${kind}/${document}`,
  outcome,
  isDraft: isDraft ?? false,
  undo: undo ?? null,
  reason: reason ?? null,
})
