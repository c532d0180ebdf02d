import { utils } from '@e965/xlsx'
import { fold } from '../../content/model/text.ts'
import type { ImportFinding, Place } from './finding.ts'
import { isErrorText } from './readCell.ts'
import type { Sheet } from './readSheets.ts'

/** What a kind of table is called and the headings by which it is known. */
export type TableShape<Column extends string = string> = {
  label: string
  headings: Record<Column, string>
  required: readonly Column[]
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

/** The row in which the headings stand, and the cell index of each known column. */
export type HeadingRow<Column extends string = string> = { index: number; cellOf: Partial<Record<Column, number>> }

const deepestHeadingRow = 20

/** A national heading and a title may stand above; null where a required column is missing. */
export function findHeadingRow<Column extends string>(sheet: Sheet, shape: TableShape<Column>) {
  const candidates = sheet.rows
    .slice(0, deepestHeadingRow)
    .map((cells, index) => ({ index, cellOf: matchHeadings(cells, shape) }))
    .filter(({ cellOf }) => shape.required.every((column) => cellOf[column] !== undefined))
  return candidates[0] ?? null
}

function matchHeadings<Column extends string>(cells: string[], { headings }: TableShape<Column>) {
  const folded = cells.map(fold)
  const cellOf: Partial<Record<Column, number>> = {}
  for (const column of Object.keys(headings) as Column[]) {
    const index = folded.indexOf(fold(headings[column]))
    if (index >= 0) cellOf[column] = index
  }
  return cellOf
}

type TableParts<Column extends string> = { sheet: Sheet; shape: TableShape<Column>; heading: HeadingRow<Column> }

export function toTable<Column extends string>({ sheet, shape, heading }: TableParts<Column>): Table<Column> {
  const has = (column: Column) => heading.cellOf[column] !== undefined
  const toRow = (cells: string[], index: number): TableRow<Column> => ({
    number: index + 1,
    read: (column) => readText(cells[heading.cellOf[column] ?? -1]),
    at: (column) => ({
      file: sheet.file,
      sheet: sheet.name,
      row: index + 1,
      column: column === undefined ? null : showColumn(shape.headings[column], heading.cellOf[column]),
    }),
  })
  const rows = sheet.rows
    .map((cells, index) => ({ cells, index }))
    .filter(({ cells, index }) => index > heading.index && cells.some((text) => text !== ''))
    .map(({ cells, index }) => toRow(cells, index))
  return { file: sheet.file, sheet: sheet.name, has, rows }
}

const readText = (text = '') => (isErrorText(text) ? '' : text)

/** Cells in which the spreadsheet shows an error in place of a value. */
export function findErrorCells<Column extends string>({ sheet, shape, heading }: TableParts<Column>): ImportFinding[] {
  const columns = Object.entries(heading.cellOf) as [Column, number][]
  return sheet.rows.flatMap((cells, index) =>
    columns
      .filter(([, cell]) => index > heading.index && isErrorText(cells[cell] ?? ''))
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

/** Cells that no column of the shape reads: said, so that nothing disappears unseen. */
export function findUnusedColumns<Column extends string>({
  sheet,
  shape,
  heading,
}: TableParts<Column>): ImportFinding[] {
  const used = new Set(Object.values(heading.cellOf))
  const width = Math.max(0, ...sheet.rows.slice(heading.index).map((cells) => cells.length))
  return Array.from({ length: width }, (_, cell) => cell)
    .filter((cell) => !used.has(cell) && sheet.rows.slice(heading.index + 1).some((cells) => cells[cell]))
    .map((cell) => toUnused({ sheet, shape, heading, cell }))
}

function toUnused<Column extends string>({ sheet, heading, cell, shape }: TableParts<Column> & { cell: number }) {
  const name = sheet.rows[heading.index]?.[cell] ?? ''
  const isRepeated = Object.values<string>(shape.headings).some((known) => fold(known) === fold(name))
  return {
    severity: 'warning' as const,
    file: sheet.file,
    sheet: sheet.name,
    row: heading.index + 1,
    column: showColumn(name || 'không có tiêu đề', cell),
    reason: isRepeated
      ? 'Tiêu đề cột bị lặp; chỉ cột đứng trước được dùng.'
      : 'Cột này không thuộc mẫu nên không được nhập.',
    advice: 'Nếu cần dữ liệu của cột này, đổi tiêu đề theo mẫu rồi nhập lại.',
  }
}
