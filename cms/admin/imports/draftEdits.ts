import type { CellEdit, Corrections, RowRef } from '../../import/record/importRecord.ts'
import type { Preview, PreviewRow } from '../../import/record/preview.ts'

/** What a person typed since the last look at the file: kept in the browser until it was sent. */
export type Draft = {
  cells: Record<string, string>
  skips: Record<string, boolean>
  choices: { consentSource: string; consentDate: string } | null
}
export const noDraft: Draft = { cells: {}, skips: {}, choices: null }

export const cellKey = ({ sheet, row }: RowRef, cell: number): string => JSON.stringify([sheet, row, cell])
export const rowKey = ({ sheet, row }: RowRef): string => JSON.stringify([sheet, row])

export const textOf = (row: PreviewRow, cell: number, { cells }: Draft): string =>
  cells[cellKey(row, cell)] ?? row.cells[cell] ?? ''
export const isSkipped = (row: PreviewRow, { skips }: Draft): boolean => skips[rowKey(row)] ?? row.isSkipped

/** What differs from the preview on the screen, so that typing a text and back again is no change. */
export function countEdits(preview: Preview, draft: Draft): number {
  const cells = preview.rows.flatMap((row) =>
    Object.keys(row.cells.length > 0 ? toIndexes(row, draft) : {}).filter(
      (cell) => textOf(row, Number(cell), draft) !== (row.cells[Number(cell)] ?? ''),
    ),
  )
  const skips = preview.rows.filter((row) => isSkipped(row, draft) !== row.isSkipped)
  return cells.length + skips.length + (isChosenAnew(preview, draft) ? 1 : 0)
}

function isChosenAnew({ choices: was }: Preview, { choices }: Draft): boolean {
  if (!choices) return false
  return choices.consentSource !== (was.consentSource ?? '') || choices.consentDate !== (was.consentDate ?? '')
}

/** The cells of a row that have a text, or had one, or were typed into. */
function toIndexes(row: PreviewRow, { cells }: Draft): Record<number, true> {
  const typed = Object.keys(cells).flatMap((key) => {
    const [sheet, number, cell] = JSON.parse(key) as [string | null, number, number]
    return sheet === row.sheet && number === row.row ? [cell] : []
  })
  const own = [...row.cells.keys(), ...row.original.keys()]
  return Object.fromEntries([...own, ...typed].map((cell) => [cell, true]))
}

/** All corrections of the file, those that the preview shows already included. */
export function toCorrections({ rows }: Preview, draft: Draft): Corrections {
  const cells = rows.flatMap((row): CellEdit[] =>
    Object.keys(toIndexes(row, draft)).flatMap((index): CellEdit[] => {
      const cell = Number(index)
      const text = textOf(row, cell, draft)
      return text === (row.original[cell] ?? '') ? [] : [{ sheet: row.sheet, row: row.row, cell, text }]
    }),
  )
  const skipped = rows.filter((row) => isSkipped(row, draft)).map(({ sheet, row }) => ({ sheet, row }))
  return { cells, skipped }
}
