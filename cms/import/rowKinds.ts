import { foldKeepingMarks } from '../../content/model/text.ts'
import { matchHeadings, type HeadingRow } from './headings.ts'
import type { Sheet } from './readSheets.ts'
import type { TableShape } from './table.ts'

/** What a row below the headings is; `foot` is where signatures begin. */
export type RowKind = 'empty' | 'numbering' | 'heading' | 'example' | 'sum' | 'foot' | 'row'

type Table<Column extends string> = { sheet: Sheet; shape: TableShape<Column>; heading: HeadingRow<Column> }

/** For each row below the headings, by its index. */
export function sortRows<Column extends string>({ sheet, shape, heading }: Table<Column>): [number, RowKind][] {
  let isFoot = false
  return [...sheet.rows.entries()].slice(heading.index + 1).map(([index, cells]): [number, RowKind] => {
    const kind = kindOf(cells, { shape, heading, isFirst: index === heading.index + 1 })
    // A new page of the list may follow the signatures of the last.
    if (kind === 'heading') isFoot = false
    else if (kind === 'foot') isFoot = true
    return [index, isFoot && kind !== 'empty' ? 'foot' : kind]
  })
}

type Row<Column extends string> = Omit<Table<Column>, 'sheet'> & { isFirst: boolean }

function kindOf<Column extends string>(cells: string[], { shape, heading, isFirst }: Row<Column>): RowKind {
  const filled = cells.filter((text) => text !== '')
  if (filled.length === 0) return 'empty'
  if (isFirst && isNumbering(filled)) return 'numbering'
  if (isHeadingAgain(cells, shape, heading)) return 'heading'
  if (filled.some(isExample)) return 'example'
  if (isPerson(cells, heading)) return 'row'
  if (filled.length <= mostFilled(heading) && filled.some(isSigning)) return 'foot'
  return isSum(cells) ? 'sum' : 'row'
}

/** The template marks its example rows so. */
const isExample = (text: string) => /^ví dụ[:.]?$/i.test(text)

/** Who has a name and a title is no sum and no signature, whatever the task says. */
function isPerson(cells: string[], heading: HeadingRow): boolean {
  const { name, role } = heading.cellOf
  const [who, what] = [cells[name ?? -1] ?? '', cells[role ?? -1] ?? '']
  return who !== '' && what !== '' && ![who, what].some((text) => isSigning(text) || isSumText(text))
}

/** Signatures stand side by side, never as many as a list has columns. */
const mostFilled = ({ cellOf }: HeadingRow) => Math.max(2, Math.ceil(Object.keys(cellOf).length / 2))

/** «(1) (2) (3)» or «A B 1 2» under the headings. */
const isNumbering = (filled: string[]) =>
  filled.length > 2 && filled.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text))

function isHeadingAgain<Column extends string>(
  cells: string[],
  shape: TableShape<Column>,
  { cellOf }: HeadingRow<Column>,
) {
  const again = Object.entries(matchHeadings(cells, shape)) as [Column, number][]
  return again.length > 1 && again.every(([column, cell]) => cellOf[column] === cell)
}

const signing = [
  /^(?:tm|t m|thay mặt|kt|k t|tl|t l)\b/,
  /^(?:người lập|nơi nhận|xác nhận|thủ trưởng|kế toán|ghi chú$|ghi chú )/,
  /ký(?: và)? ghi rõ|ký tên|đã ký$/,
  /(?:^|\s)ngày(?: \d{1,2})? tháng(?: \d{1,2})? năm(?: \d{2,4})?$/,
]
const isSigning = (text: string) => signing.some((pattern) => pattern.test(foldKeepingMarks(text)))

/** «Cộng thôn Trung», «Tổng số: 12»; Tống and Công are names of people. */
const sum = /^(?:tổng|cộng|tong cong|tong so)(?=$| (?:cộng|số|toàn|chung|thôn|bản|tổ|nhóm|xã|thị trấn|\d))/
const isSumText = (text: string) => /\p{L}/u.test(text) && sum.test(foldKeepingMarks(withoutNumber(text)))
const isSum = (cells: string[]) => cells.some(isSumText)

/** «1. Thôn Trung», «II) Nhóm 2» without what counts them. */
export const withoutNumber = (text: string): string => text.replace(/^(?:[IVXLC]+|\d{1,3}|[A-Z])\s*[.)/:-]\s*/, '')
