import { utils, write, type BookType } from '@e965/xlsx'
import { toSheets, type Sheet } from '../../../cms/import/readSheets.ts'

export type Cells = (string | number | boolean | Date | null)[][]

type Book = { sheets: Record<string, Cells>; hidden?: string[]; type?: BookType }

/** The bytes of a small workbook, as an office program writes them. */
export function toBytes({ sheets, hidden = [], type = 'xlsx' }: Book): Buffer {
  const book = utils.book_new()
  for (const [name, cells] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells, { UTC: true }), name)
  }
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) }
  return write(book, { type: 'buffer', bookType: type }) as Buffer
}

/** The sheets of a file that can be read; fails the test where it is refused. */
export function sheetsOf(file: string, bytes: Buffer): { sheets: Sheet[]; hiddenSheets: string[] } {
  const result = toSheets(file, bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return result
}
