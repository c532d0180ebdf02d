import { extname } from 'node:path'
import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { toNfc } from '../../content/model/text.ts'
import { convertSheets, type SheetToConvert } from './convertSheets.ts'
import { readHints } from './cellFonts.ts'
import { wholeFile, type ImportFinding } from './finding.ts'
import { inspectFile } from './inspectFile.ts'
import { findHiddenOdsSheets, unescapeXml } from './odsSheets.ts'
import { readCell } from './readCell.ts'
import { decodeCsv, encodingNames, splitCsv, type CsvText } from './readCsv.ts'
import type { Merge, SheetsOrRefusal } from './readSheets.ts'
import { refusals, type Refusal } from './refusals.ts'
import { withoutApostrophe } from './textWorkbook.ts'

const maxRows = 50_000
const maxColumns = 500

/** All shown sheets of a file as text in Unicode; never throws. */
export function toSheets(file: string, bytes: Buffer): SheetsOrRefusal {
  const refusal = inspectFile(file, bytes)
  if (refusal) return refusal
  const sheets = extname(file).toLowerCase() === '.csv' ? readCsv(file, bytes) : readBook(file, bytes)
  if ('refusal' in sheets) return sheets
  const tooMuch = findTooMuch(sheets.sheets)
  if (tooMuch) return tooMuch
  const converted = convertSheets(sheets)
  return { ...clean(converted), findings: [...sheets.findings, ...converted.findings] }
}

/** Soft hyphens and other invisible letters go only now: in TCVN3 the code of ư is one. */
const clean = ({ sheets, hiddenSheets }: Pick<ReturnType<typeof convertSheets>, 'sheets' | 'hiddenSheets'>) => ({
  sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(toText)) })),
  hiddenSheets,
})

const toText = (text: string) => toNfc(withoutApostrophe(text)).trim()

type Read = { sheets: SheetToConvert[]; hiddenSheets: string[]; findings: ImportFinding[] }

function findTooMuch(sheets: SheetToConvert[]): Refusal | null {
  const filled = sheets.flatMap(({ rows }) => rows.filter((row) => row.some((text) => text !== '')))
  if (filled.length > maxRows) return refusals.tooManyRows
  return filled.some((row) => row.findLastIndex((text) => text !== '') >= maxColumns) ? refusals.tooWide : null
}

function readCsv(file: string, bytes: Buffer): Read | Refusal {
  const decoded = decodeCsv(bytes)
  if ('refusal' in decoded) return decoded
  const { text, encoding } = decoded
  const forced = encoding === 'tcvn3' || encoding === 'vni' ? { encoding, isInCapitals: false } : undefined
  const sheet = { file, name: null, rows: splitCsv(text), hintAt: () => forced }
  return { sheets: [sheet], hiddenSheets: [], findings: sayEncoding(file, encoding) }
}

/** The usual ones go without saying, and the old ones are reported by the conversion. */
function sayEncoding(file: string, encoding: CsvText['encoding']): ImportFinding[] {
  if (encoding !== 'windows-1258') return []
  const reason = `Tệp ở bảng mã ${encodingNames[encoding]} được chuyển sang Unicode.`
  return [{ ...wholeFile(file), severity: 'info', reason, advice: 'Xem lại vài tên xem có đúng dấu không.' }]
}

function readBook(file: string, bytes: Buffer): Read | Refusal {
  try {
    const book = read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      // Rows beyond the limit are not even read: one more than it tells that there are some.
      sheetRows: maxRows + 1,
    })
    return divide({ file, book, bytes })
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? refusals.locked : refusals.broken
  }
}

function divide({ file, book, bytes }: { file: string; book: WorkBook; bytes: Buffer }): Read {
  const hiddenInOds = extname(file).toLowerCase() === '.ods' ? findHiddenOdsSheets(bytes) : new Set<string>()
  const isHidden = (name: string, index: number) =>
    Boolean(book.Workbook?.Sheets?.[index]?.Hidden) || hiddenInOds.has(name)
  const hiddenSheets = book.SheetNames.filter(isHidden)
  const shown = book.SheetNames.filter((name) => !hiddenSheets.includes(name))
  const hints = readHints(file, bytes)
  const sheets = shown.map((name) => ({
    file,
    name: unescapeXml(name),
    rows: toRows(book.Sheets[name]),
    merges: toMerges(book.Sheets[name]),
    hintAt: hints(book.SheetNames.indexOf(name)),
  }))
  return { sheets, hiddenSheets: hiddenSheets.map(unescapeXml), findings: [] }
}

/** Dense rows are sparse arrays: a declared range of a million empty rows costs nothing. */
function toRows(sheet: WorkSheet | undefined): string[][] {
  const rows = (sheet?.['!data'] ?? []) as (CellObject | undefined)[][]
  return Array.from(rows, (row) => Array.from(row ?? [], readCell))
}

const toMerges = (sheet: WorkSheet | undefined): Merge[] =>
  (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
