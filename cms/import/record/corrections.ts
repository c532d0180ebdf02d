import type { Sheet } from '../readSheets.ts'
import type { CellEdit, Corrections, RowRef } from './importRecord.ts'

const longestText = 2_000
const mostEdits = 5_000

/** The cells as the person left them; a skipped row says only what those below it need (a merged cell). */
export function applyCorrections(sheet: Sheet, { cells, skipped }: Corrections): Sheet {
  const edits = cells.filter((edit) => edit.sheet === sheet.name)
  const leftOut = new Set(skipped.filter((ref) => ref.sheet === sheet.name).map(({ row }) => row - 1))
  if (edits.length === 0 && leftOut.size === 0) return sheet
  const rows = sheet.rows.map((texts) => [...texts])
  for (const { row, cell, text } of edits) {
    const texts = rows[row - 1]
    if (!texts) continue
    while (texts.length <= cell) texts.push('')
    texts[cell] = text.normalize('NFC').trim()
  }
  return { ...sheet, rows, leftOut }
}

/** What a browser sent, or null where it is none of ours. */
export function readCorrections(given: unknown): Corrections | null {
  const { cells, skipped } = (given ?? {}) as Partial<Record<keyof Corrections, unknown>>
  if (!Array.isArray(cells) || !Array.isArray(skipped)) return null
  if (cells.length + skipped.length > mostEdits) return null
  if (!cells.every(isCellEdit) || !skipped.every(isRowRef)) return null
  return {
    cells: cells.map(({ sheet, row, cell, text }) => ({ sheet, row, cell, text })),
    skipped: skipped.map(({ sheet, row }) => ({ sheet, row })),
  }
}

const isIndex = (value: unknown, least: number): value is number => Number.isInteger(value) && Number(value) >= least

function isRowRef(value: unknown): value is RowRef {
  const { sheet, row } = (value ?? {}) as Partial<RowRef>
  return (sheet === null || typeof sheet === 'string') && isIndex(row, 1)
}

const widest = 500
function isCellEdit(value: unknown): value is CellEdit {
  const { cell, text } = (value ?? {}) as Partial<CellEdit>
  return isRowRef(value) && isIndex(cell, 0) && cell < widest && typeof text === 'string' && text.length <= longestText
}
