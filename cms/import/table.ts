import { utils } from '@e965/xlsx'
import type { ImportFinding, Place } from './finding.ts'
import type { HeadingRow } from './headings.ts'
import { isErrorText } from './readCell.ts'
import type { Sheet } from './readSheets.ts'

/** What a kind of table is called and the headings by which it is known. */
export type TableShape<Column extends string = string> = {
  label: string
  headings: Record<Column, string>
  /** Other words for the same in the files of boards. */
  synonyms?: Partial<Record<Column, readonly string[]>>
  required: readonly Column[]
  /** Fewer columns that are enough as well, where the sheet says the rest in another place. */
  enough?: readonly (readonly Column[])[]
}

export type TableRow<Column extends string = string> = {
  /** As the spreadsheet counts. */
  number: number
  read: (column: Column) => string
  at: (column?: Column) => Place
}

export type Table<Column extends string = string> = {
  file: string
  sheet: string | null
  has: (column: Column) => boolean
  rows: TableRow<Column>[]
}

type TableParts<Column extends string> = { sheet: Sheet; shape: TableShape<Column>; heading: HeadingRow<Column> }

/** What a row says besides its own cells: the village of a merged cell, the commune of the title. */
export type Implied<Column extends string> = Partial<Record<Column, string>>
/** The rows that belong to the table, by their index. */
export type Layout<Column extends string> = Map<number, Implied<Column>>

export function toTable<Column extends string>({
  sheet,
  shape,
  heading,
  layout,
}: TableParts<Column> & { layout: Layout<Column> }): Table<Column> {
  const has = (column: Column) => heading.cellOf[column] !== undefined
  const toRow = (cells: string[], index: number): TableRow<Column> => ({
    number: index + 1,
    read: (column) => readText(cells[heading.cellOf[column] ?? -1]) || (layout.get(index)?.[column] ?? ''),
    at: (column) => ({
      file: sheet.file,
      sheet: sheet.name,
      row: index + 1,
      column: column === undefined ? null : showColumn(shape.headings[column], heading.cellOf[column]),
    }),
  })
  const rows = sheet.rows
    .map((cells, index) => ({ cells, index }))
    .filter(({ index }) => layout.has(index))
    .map(({ cells, index }) => toRow(cells, index))
  return { file: sheet.file, sheet: sheet.name, has, rows }
}

const readText = (text = '') => (isErrorText(text) ? '' : text)

/** Cells in which the spreadsheet shows an error in place of a value. */
export function findErrorCells<Column extends string>({
  sheet,
  shape,
  heading,
  layout,
}: TableParts<Column> & { layout: Layout<Column> }): ImportFinding[] {
  const columns = Object.entries(heading.cellOf) as [Column, number][]
  return sheet.rows.flatMap((cells, index) =>
    columns
      .filter(([, cell]) => layout.has(index) && isErrorText(cells[cell] ?? ''))
      .map(([column, cell]) => ({
        severity: 'error' as const,
        file: sheet.file,
        sheet: sheet.name,
        row: index + 1,
        column: showColumn(shape.headings[column], cell),
        reason: `Ô này báo lỗi ${cells[cell]} nên được coi là trống.`,
        advice: 'Sửa công thức, hoặc dán giá trị vào ô rồi nhập lại.',
      })),
  )
}

export const showColumn = (heading: string, cell: number | undefined) =>
  cell === undefined ? heading : `${utils.encode_col(cell)} (${heading})`
