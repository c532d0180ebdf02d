import type { Note } from './cells.ts'
import type { HeadingRow } from './headings.ts'
import type { Sheet } from './readSheets.ts'
import { sortRows, type RowKind } from './rowKinds.ts'

type Parts<Column extends string> = {
  sheet: Sheet
  heading: HeadingRow<Column>
  note: Note
}

/** Indexes of the rows that say something of the table's own; what is left aside is said once for the sheet. */
export function findTableRows<Column extends string>({ sheet, heading, note }: Parts<Column>): number[] {
  const sorted = sortRows({ sheet, heading })
  const known = new Set(Object.values(heading.cellOf))
  const isForeign = (index: number) => !(sheet.rows[index] ?? []).some((text, cell) => text !== '' && known.has(cell))
  const of = (kind: RowKind) => sorted.filter((row) => row[1] === kind).map(([index]) => index)
  const say = (rows: number[], reason: string) => {
    if (rows.length === 0) return
    const at = { file: sheet.file, sheet: sheet.name, row: null, column: null }
    note({
      ...at,
      severity: 'info',
      reason: `${reason}: ${showRows(rows)}.`,
      advice: 'Nếu không đúng, sửa tệp rồi nhập lại.',
    })
  }
  say(of('example'), 'Bỏ qua dòng ví dụ')
  say(of('sum'), 'Bỏ qua dòng cộng')
  say(of('foot'), 'Bỏ qua phần chữ ký, ghi chú dưới bảng')
  return of('row').filter((index) => !isForeign(index) || hasLine(sheet.rows[index]))
}

const hasLine = (cells: string[] = []) => cells.some((text) => /\p{L}{2}/u.test(text))

/** Indexes as the spreadsheet counts: «dòng 5», «dòng 5, 9, 12–18». */
function showRows(rows: number[]): string {
  const parts: string[] = []
  for (let start = 0, end = 0; start < rows.length; start = ++end) {
    while (rows[end + 1] === (rows[end] ?? 0) + 1) end++
    const [from, to] = [(rows[start] ?? 0) + 1, (rows[end] ?? 0) + 1]
    parts.push(from === to ? String(from) : `${from}–${to}`)
  }
  return `dòng ${parts.join(', ')}`
}
