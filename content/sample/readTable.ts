import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'

/** A row of a table by its headings; an empty cell is ''. */
export type TableRow = Record<string, string>

/** The cells of a CSV of this folder as they are written: `07260` and `0500 123 456` stay texts. */
export function readCells(path: string): string[][] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const book = read(text, { type: 'string', raw: true, dense: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (!sheet) throw new Error(`${path} has no rows.`)
  return utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '', raw: false, blankrows: false })
}

export function readTable(path: string): TableRow[] {
  const [headings = [], ...rows] = readCells(path)
  return rows.map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column] ?? ''])))
}
