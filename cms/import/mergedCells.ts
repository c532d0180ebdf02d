import type { HeadingRow } from './headings.ts'
import type { Merge, Sheet } from './readSheets.ts'

export type Read<Column extends string> = (index: number, column: Column) => string

/** Reads a cell, or the merged one of which it is a part. */
export function toReader<Column extends string>({
  sheet,
  heading,
}: {
  sheet: Sheet
  heading: HeadingRow<Column>
}): Read<Column> {
  const covers = ({ top, bottom, left, right }: Merge, row: number, cell: number) =>
    heading.index < top && top < row && row <= bottom && left <= cell && cell <= right
  return (index, column) => {
    const cell = heading.cellOf[column]
    if (cell === undefined) return ''
    const own = sheet.rows[index]?.[cell] ?? ''
    const merge = own === '' ? sheet.merges?.find((each) => covers(each, index, cell)) : undefined
    return merge ? (sheet.rows[merge.top]?.[merge.left] ?? '') : own
  }
}
