import type { RecognisedTable } from '../mapSheet.ts'
import type { Place } from '../finding.ts'
import type { Sheet } from '../readSheets.ts'
import { showColumn } from '../table.ts'

/** One feature of a map sheet. */
export type FeatureRow<Column extends string> = {
  /** Counted from 0, as the sheet's rows are. */
  index: number
  read: (column: Column) => string
  at: (column?: Column) => Place
}

/** The columns of a map sheet stand in a fixed order; rows that a person left out are not read. */
export function featureRows<Column extends string>(
  { file, name, rows, leftOut }: Sheet,
  columns: Record<Column, string>,
): FeatureRow<Column>[] {
  const order = Object.keys(columns) as Column[]
  return rows.flatMap((cells, index): FeatureRow<Column>[] => {
    if (index === 0 || leftOut?.has(index)) return []
    const cellOf = (column: Column) => order.indexOf(column)
    return [
      {
        index,
        read: (column) => cells[cellOf(column)] ?? '',
        at: (column) => ({
          file,
          sheet: name,
          row: index + 1,
          column: column === undefined ? null : showColumn(columns[column], cellOf(column)),
        }),
      },
    ]
  })
}

export const recognised = (sheet: Sheet, label: string, columns: Record<string, string>): RecognisedTable => ({
  sheet: sheet.name,
  label,
  headingRow: 1,
  columns: Object.values(columns).map((meaning, cell) => ({ cell, meaning })),
})
