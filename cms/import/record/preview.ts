import { utils } from '@e965/xlsx'
import type { Payload } from 'payload'
import type { ImportFinding, Place } from '../finding.ts'
import type { PlannedDocument } from '../planned.ts'
import { countBadRows } from '../report.ts'
import type { Sheet } from '../readSheets.ts'
import type { Scope } from '../scope.ts'
import { describeChange, type ChangedLine } from './describeChange.ts'
import type { Corrections, ImportChoices, ImportCounts, RowRef } from './importRecord.ts'
import { readNames, titleOf } from './names.ts'
import type { Plan } from './plan.ts'
import { findRowOwners, rowKey } from './rowOwners.ts'

export type PreviewColumn = { cell: number; letter: string; heading: string; meaning: string | null }
export type PreviewSheet = {
  name: string | null
  label: string | null
  headingRow: number | null
  columns: PreviewColumn[]
  rows: number
}
export type PreviewFinding = Pick<ImportFinding, 'severity' | 'reason' | 'advice' | 'sheet' | 'row' | 'column'>
/** A row that can be corrected: its cells as they are now, and as the file has them. */
export type PreviewRow = RowRef & {
  cells: string[]
  original: string[]
  findings: PreviewFinding[]
  owner: string | null
  isSkipped: boolean
}
export type PreviewDocument = {
  key: string
  kind: string
  title: string
  outcome: 'created' | 'updated'
  isDraft: boolean
  owner: string | null
  place: Pick<Place, 'sheet' | 'row'>
  lines: ChangedLine[]
}
export type Preview = {
  counts: ImportCounts
  sheets: PreviewSheet[]
  /** What concerns a whole sheet or the file. */
  general: PreviewFinding[]
  rows: PreviewRow[]
  documents: PreviewDocument[]
  scope: string | null
  /** How many said «Có» without how and when, and what holds for all of them. */
  openConsents: number
  choices: ImportChoices
}

type ToPreview = {
  payload: Payload
  plan: Plan
  corrections: Corrections
  choices: ImportChoices
  scope: Scope | undefined
}

/** What a person sees before anything is written. */
export async function makePreview({ payload, plan, corrections, choices, scope }: ToPreview): Promise<Preview> {
  const { planned, report, seen } = plan
  const owners = findRowOwners(report.documents)
  const nameOf = await readNames(payload, planned)
  const documents = planned.documents.map((document) => toPreviewDocument({ document, payload, owners, nameOf }))
  const { created, updated, unchanged, drafts, findings } = report
  return {
    counts: { created, updated, unchanged, drafts, badRows: countBadRows(findings) },
    sheets: seen.edited.map((sheet) => toPreviewSheet(sheet, plan)),
    general: findings.filter(({ row }) => row === null).map(toPreviewFinding),
    rows: toRows({ plan, corrections, owners, documents }),
    documents,
    scope: scope?.title ?? null,
    openConsents: findings.filter(({ about }) => about === 'consent').length,
    choices,
  }
}

function toPreviewSheet({ name, rows }: Sheet, { seen }: Plan): PreviewSheet {
  const table = seen.tables.find(({ sheet }) => sheet === name)
  const headings = table ? (rows[table.headingRow - 1] ?? []) : []
  const width = Math.max(0, ...rows.slice(table ? table.headingRow - 1 : 0).map((row) => row.length))
  const columns = Array.from({ length: Math.min(width, 60) }, (_, cell) => ({
    cell,
    letter: utils.encode_col(cell),
    heading: headings[cell] ?? '',
    meaning: table?.columns.find((column) => column.cell === cell)?.meaning ?? null,
  }))
  const filled = rows.slice(table?.headingRow ?? 0).filter((row) => row.some((text) => text !== '')).length
  return { name, label: table?.label ?? null, headingRow: table?.headingRow ?? null, columns, rows: filled }
}

const toPreviewFinding = ({ severity, reason, advice, sheet, row, column }: ImportFinding): PreviewFinding => ({
  severity,
  reason,
  advice,
  sheet,
  row,
  column,
})

type RowsToShow = { plan: Plan; corrections: Corrections; owners: Map<string, string>; documents: PreviewDocument[] }

/** Rows with a finding, rows that were touched, and all rows of what would only become a draft. */
function toRows({ plan: { report, seen }, corrections, owners, documents }: RowsToShow): PreviewRow[] {
  const findings = Map.groupBy(
    report.findings.filter(({ row }) => row !== null),
    rowKey,
  )
  const skipped = new Set(corrections.skipped.map(rowKey))
  const touched = new Set([...skipped, ...corrections.cells.map(rowKey)])
  const drafts = new Set(documents.filter(({ isDraft }) => isDraft).map(({ owner }) => owner))
  return seen.edited.flatMap(({ name: sheet, rows }, index) =>
    rows.flatMap((cells, at): PreviewRow[] => {
      const place = { sheet, row: at + 1 }
      const key = rowKey(place)
      const owner = owners.get(key) ?? null
      const isShown = findings.has(key) || touched.has(key) || (owner !== null && drafts.has(owner))
      if (!isShown) return []
      const original = seen.original[index]?.rows[at] ?? []
      const isSkipped = skipped.has(key)
      return [
        {
          ...place,
          cells,
          original,
          findings: (findings.get(key) ?? []).map(toPreviewFinding),
          owner,
          isSkipped,
        },
      ]
    }),
  )
}

type DocumentToShow = {
  document: PlannedDocument
  payload: Payload
  owners: Map<string, string>
  nameOf: Awaited<ReturnType<typeof readNames>>
}

function toPreviewDocument({ document, payload, owners, nameOf }: DocumentToShow): PreviewDocument {
  const { collection, id, before, data, status, at } = document
  const { config } = payload.collections[collection]
  const { singular } = config.labels
  return {
    key: `${collection}/${id}`,
    kind: typeof singular === 'string' ? singular : collection,
    title: titleOf({ collection, id, values: { ...before, ...data } }, nameOf),
    outcome: before ? 'updated' : 'created',
    isDraft: status === 'draft',
    owner: owners.get(rowKey(at)) ?? null,
    place: { sheet: at.sheet, row: at.row },
    lines: describeChange({
      fields: config.flattenedFields,
      was: before as Record<string, unknown> | null,
      now: data,
      nameOf,
    }),
  }
}
