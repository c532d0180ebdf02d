/** Where in a board's file something was seen. `row` counts as the spreadsheet shows it; `column` is «F (Họ và tên)». */
export type Place = { file: string; sheet: string | null; row: number | null; column: string | null }

/** `error`: left out. `warning`: put in, needs a look. `info`: good to know. */
export type ImportSeverity = 'error' | 'warning' | 'info'

export type ImportFinding = Place & {
  severity: ImportSeverity
  reason: string
  advice: string
  /** What one answer for the whole file would settle. */
  about?: 'consent'
}

export const wholeFile = (file: string): Place => ({ file, sheet: null, row: null, column: null })

/** `Tổ.xlsx, trang «Sheet1», dòng 12, cột F (Họ và tên)` */
export function showPlace({ file, sheet, row, column }: Place): string {
  const parts = [file]
  if (sheet !== null) parts.push(`trang «${sheet}»`)
  if (row !== null) parts.push(`dòng ${row}`)
  if (column !== null) parts.push(`cột ${column}`)
  return parts.join(', ')
}
