import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'

type Value = string | number | null
export type TextSheet = { name: string; rows: Value[][] }

/** The bytes of an .xlsx whose texts are texts: nothing that stands in a list is ever run as a formula. */
export function writeTextWorkbook(sheets: TextSheet[]): Buffer {
  const book = utils.book_new()
  const used = new Set<string>()
  for (const { name, rows } of sheets) utils.book_append_sheet(book, toSheet(rows), freeName(name, used))
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer
}

function toSheet(rows: Value[][]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(toCell)))
  sheet['!cols'] = (rows[0] ?? []).map((_, cell) => ({
    wch: Math.min(60, Math.max(8, ...rows.slice(0, 200).map((row) => String(row[cell] ?? '').length + 2))),
  }))
  return sheet
}

/** Phones, codes and days stay texts, or Excel would take their zeros and turn their days. */
function toCell(value: Value): CellObject | null {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: withApostrophe(value), z: '@' }
}

/** What a spreadsheet would run, once such a text is saved as CSV or typed anew. */
const withApostrophe = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
/** The same text again when such a workbook is read. */
export const withoutApostrophe = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r])/, '')

/** What Excel takes as the name of a sheet. */
function freeName(name: string, used: Set<string>): string {
  const bare = name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 28) || 'Trang'
  let free = bare
  for (let n = 2; used.has(free.toLocaleLowerCase('vi')); n++) free = `${bare} ${n}`
  used.add(free.toLocaleLowerCase('vi'))
  return free
}
