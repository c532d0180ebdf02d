import { foldKeepingMarks } from '../../content/model/text.ts'
import type { HeadingRow } from './headings.ts'
import type { Sheet } from './readSheets.ts'

/** What a row below the headings is; `foot` is where signatures begin. */
export type RowKind = 'empty' | 'numbering' | 'heading' | 'example' | 'sum' | 'foot' | 'row'

type Table = { sheet: Sheet; heading: HeadingRow }

/** For each row below the headings, by its index. */
export function sortRows({ sheet: { rows }, heading }: Table): [number, RowKind][] {
  const headings = rows.slice(Math.max(0, heading.index - 1), heading.index + 1)
  let isFoot = false
  return [...rows.entries()].slice(heading.index + 1).map(([index, cells]): [number, RowKind] => {
    const kind = kindOf(cells, { headings, heading, isFirst: index === heading.index + 1 })
    // A new page of the list may follow the signatures of the last.
    if (kind === 'heading') isFoot = false
    else if (kind === 'foot') isFoot = true
    return [index, isFoot && kind !== 'empty' ? 'foot' : kind]
  })
}

type Known = { headings: string[][]; heading: HeadingRow; isFirst: boolean }

function kindOf(cells: string[], { headings, heading, isFirst }: Known): RowKind {
  const filled = cells.filter((text) => text !== '')
  if (filled.length === 0) return 'empty'
  if (isFirst && isNumbering(filled)) return 'numbering'
  if (isHeadingAgain(cells, headings)) return 'heading'
  if (filled.some(isExample)) return 'example'
  if (isPerson(cells, heading)) return 'row'
  const said = filled.map(toSaid)
  if (filled.length <= mostFilled(heading) && said.some(isSigning)) return 'foot'
  return said.some(isSum) ? 'sum' : 'row'
}

/** What a text says, folded once for all patterns. */
const toSaid = (text: string) => (/\p{L}/u.test(text) ? foldKeepingMarks(withoutNumber(text)) : '')

/** The template marks its example rows so. */
const isExample = (text: string) => /^ví dụ[:.]?$/i.test(text)

/** Who has a name and a title is no sum and no signature, whatever the task says. */
function isPerson(cells: string[], heading: HeadingRow): boolean {
  const { name, role } = heading.cellOf
  const [who, what] = [cells[name ?? -1] ?? '', cells[role ?? -1] ?? '']
  return who !== '' && what !== '' && ![who, what].map(toSaid).some((said) => isSigning(said) || isSum(said))
}

/** Signatures stand side by side, never as many as a list has columns. */
const mostFilled = ({ cellOf }: HeadingRow) => Math.max(2, Math.ceil(Object.keys(cellOf).length / 2))

/** «(1) (2) (3)» or «A B 1 2» under the headings. */
const isNumbering = (filled: string[]) =>
  filled.length > 2 && filled.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text))

/** On each printed page the same words stand in the same columns. */
const isHeadingAgain = (cells: string[], headings: string[][]) =>
  cells.filter((text) => text !== '').length > 1 &&
  cells.every((text, cell) => text === '' || headings.some((row) => row[cell] === text))

const signing = [
  /^(?:tm|t m|thay mặt|kt|k t|tl|t l)\b/,
  /^(?:người lập|nơi nhận|xác nhận|thủ trưởng|kế toán|ghi chú$|ghi chú )/,
  /ký(?: và)? ghi rõ|ký tên|đã ký$/,
  /(?:^|\s)ngày(?: \d{1,2})? tháng(?: \d{1,2})? năm(?: \d{2,4})?$/,
]
const isSigning = (said: string) => signing.some((pattern) => pattern.test(said))

/** «Cộng thôn Trung», «Tổng số: 12»; Tống and Công are names of people. */
const sum = /^(?:tổng|cộng|tong cong|tong so)(?=$| (?:cộng|số|toàn|chung|thôn|bản|tổ|nhóm|xã|thị trấn|\d))/
const isSum = (said: string) => sum.test(said)

/** «1. Thôn Trung», «II) Nhóm 2» without what counts them. */
export const withoutNumber = (text: string): string => text.replace(/^(?:[IVXLC]+|\d{1,3}|[A-Z])\s*[.)/:-]\s*/, '')
