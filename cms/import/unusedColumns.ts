import { fold } from '../../content/model/text.ts'
import type { ImportFinding } from './finding.ts'
import { columnOf, isCounting, type HeadingRow } from './headings.ts'
import type { Sheet } from './readSheets.ts'
import { showColumn, type Layout, type TableShape } from './table.ts'

type Parts<Column extends string> = {
  sheet: Sheet
  shape: TableShape<Column>
  heading: HeadingRow<Column>
  layout: Layout<Column>
}

/** Cells that no column of the shape reads: said, so that nothing disappears unseen. A column that counts goes without. */
export function findUnusedColumns<Column extends string>(parts: Parts<Column>): ImportFinding[] {
  const { sheet, heading, layout } = parts
  const used = new Set(Object.values(heading.cellOf))
  const rows = sheet.rows.filter((_, index) => layout.has(index))
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  return Array.from({ length: width }, (_, cell) => cell)
    .filter((cell) => !used.has(cell) && rows.some((cells) => cells[cell]))
    .flatMap((cell) => toUnused(parts, cell) ?? [])
}

/** Never kept (see «What it is not for»): a board should know that it need not even send them. */
const unwanted =
  /ngay sinh|nam sinh|tuoi|gioi tinh|dan toc|ton giao|dang vien|ngay vao dang|cccd|cmnd|can cuoc|dinh danh/

function toUnused<Column extends string>({ sheet, heading, shape }: Parts<Column>, cell: number): ImportFinding | null {
  const name = sheet.rows[heading.index]?.[cell] || sheet.rows[heading.index - 1]?.[cell] || ''
  if (isCounting(name)) return null
  const at = {
    file: sheet.file,
    sheet: sheet.name,
    row: heading.index + 1,
    column: showColumn(name || 'không có tiêu đề', cell),
  }
  if (unwanted.test(fold(name)))
    return {
      ...at,
      severity: 'info',
      reason: 'Hệ thống không nhận thông tin riêng này nên cột không được nhập.',
      advice: 'Không cần làm gì thêm.',
    }
  return {
    ...at,
    severity: 'warning',
    reason:
      columnOf(name, shape) === null
        ? 'Cột này không thuộc mẫu nên không được nhập.'
        : 'Tiêu đề cột bị lặp; chỉ cột đứng trước được dùng.',
    advice: 'Nếu cần dữ liệu của cột này, đổi tiêu đề theo mẫu rồi nhập lại.',
  }
}
