import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { readCell } from './readCell.ts'
import { findHiddenOdsSheets, unescapeXml } from './odsSheets.ts'

/** One sheet as text; row and column indexes are those of the file, counted from 0. A CSV's only sheet has no name. */
export type Sheet = { file: string; name: string | null; rows: string[][] }
export type SheetsOrRefusal = { sheets: Sheet[]; hiddenSheets: string[] } | { refusal: string; advice: string }

const maxBytes = 20 * 1024 * 1024
export const workbookExtensions = ['.xlsx', '.xls', '.ods', '.csv']
const startsOf = { '.xlsx': '504b0304', '.ods': '504b0304', '.xls': 'd0cf11e0' } as const

const saveAgain = 'Mở tệp bằng Excel hoặc LibreOffice, chọn «Lưu thành» dạng .xlsx rồi nhập lại.'

/** Reads .xlsx .xls .ods .csv; formulas are never evaluated, their stored results are taken. */
export async function readSheets(path: string): Promise<SheetsOrRefusal> {
  const { size } = await stat(path)
  if (size === 0) return { refusal: 'Tệp rỗng, không có dữ liệu.', advice: 'Kiểm tra lại tệp rồi nhập lại.' }
  if (size > maxBytes) {
    return { refusal: 'Tệp lớn hơn 20 MB.', advice: 'Bỏ hình ảnh hoặc chia tệp theo từng xã rồi nhập lại.' }
  }
  return toSheets(basename(path), await readFile(path))
}

export function toSheets(file: string, bytes: Buffer): SheetsOrRefusal {
  const extension = extname(file).toLowerCase()
  if (extension === '.csv') return readCsv(file, bytes)
  const start = startsOf[extension as keyof typeof startsOf]
  if (start === undefined || bytes.subarray(0, 4).toString('hex') !== start) return notAWorkbook
  try {
    const book = read(bytes, { type: 'buffer', dense: true, cellFormula: true, cellNF: true, cellHTML: false })
    const hiddenInOds = extension === '.ods' ? findHiddenOdsSheets(bytes) : new Set<string>()
    return divide({ file, book, hiddenInOds })
  } catch {
    // Whatever the parser dislikes (damaged, encrypted, another program's zip) is one answer to the board.
    return { refusal: 'Không mở được tệp: tệp bị hỏng hoặc được đặt mật khẩu.', advice: saveAgain }
  }
}

const notAWorkbook = { refusal: 'Tệp không phải là bảng tính .xlsx, .xls, .ods hoặc .csv.', advice: saveAgain }

function readCsv(file: string, bytes: Buffer): SheetsOrRefusal {
  const text = decodeCsv(bytes)
  if (text === null || text.includes('\0')) {
    const advice = 'Trong Excel chọn «Lưu thành», dạng «CSV UTF-8», rồi nhập lại.'
    return { refusal: 'Tệp CSV không ở bảng mã UTF-8 nên không đọc đúng được dấu tiếng Việt.', advice }
  }
  const book = read(text, { type: 'string', raw: true, dense: true })
  const rows = toRows(book.Sheets[book.SheetNames[0] ?? ''])
  return { sheets: [{ file, name: null, rows }], hiddenSheets: [] }
}

function decodeCsv(bytes: Buffer): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

type Book = { file: string; book: WorkBook; hiddenInOds: Set<string> }

function divide({ file, book, hiddenInOds }: Book) {
  const isHidden = (name: string, index: number) =>
    Boolean(book.Workbook?.Sheets?.[index]?.Hidden) || hiddenInOds.has(name)
  const hiddenSheets = book.SheetNames.filter(isHidden)
  const shown = book.SheetNames.filter((name) => !hiddenSheets.includes(name))
  const sheets = shown.map((name) => ({ file, name: unescapeXml(name), rows: toRows(book.Sheets[name]) }))
  return { sheets, hiddenSheets: hiddenSheets.map(unescapeXml) }
}

/** Dense rows are sparse arrays: a declared range of a million empty rows costs nothing. */
function toRows(sheet: WorkSheet | undefined): string[][] {
  const rows = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][]
  return Array.from(rows, (row) => Array.from(row ?? [], readCell))
}
