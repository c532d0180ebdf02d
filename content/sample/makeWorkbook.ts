import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CFB, utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { readCells } from './readTable.ts'

const folder = import.meta.dirname
const counted = ['Số hộ', 'Nhân khẩu', 'Số hộ của nhóm', 'Số hộ có trong Zalo', 'Vĩ độ', 'Kinh độ']
const widestColumn = 48

/** `node content/sample/makeWorkbook.ts` writes to-dan-van.xlsx from the tables of to-dan-van/, a sheet a commune. */
function makeWorkbook(): void {
  const book = utils.book_new()
  const files = readdirSync(join(folder, 'to-dan-van')).sort()
  for (const file of files) {
    const cells = readCells(join(folder, 'to-dan-van', file))
    utils.book_append_sheet(book, toSheet(cells), sheetNameOf(cells))
  }
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer
  writeFileSync(join(folder, 'to-dan-van.xlsx'), freezeHeadings(bytes))
}

/** `Xã Đồng Tâm` → `Đồng Tâm` */
const sheetNameOf = (cells: string[][]) => (cells[1]?.[0] ?? '').replace(/^(?:Xã|Thị trấn) /u, '')

function toSheet(cells: string[][]): WorkSheet {
  const [headings = []] = cells
  const sheet = utils.aoa_to_sheet(
    cells.map((row, index) =>
      row.map((text, column) => toCell(text, index > 0 && counted.includes(headings[column] ?? ''))),
    ),
  )
  const range = sheet['!ref'] ?? 'A1'
  sheet['!autofilter'] = { ref: range }
  sheet['!cols'] = headings.map((_, column) => {
    const longest = Math.max(...cells.map((row) => (row[column] ?? '').length))
    return { wch: Math.min(longest + 2, widestColumn) }
  })
  return sheet
}

/** Phones, codes and days stay texts, or Excel would take their zeros and turn their days. */
function toCell(text: string, isNumber: boolean): CellObject | null {
  if (text === '') return null
  return isNumber ? { t: 'n', v: Number(text) } : { t: 's', v: text, z: '@' }
}

const frozenRow = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'

/** The library writes no frozen rows, so its sheets get theirs here. */
function freezeHeadings(bytes: Buffer): Buffer {
  const archive = CFB.read(bytes, { type: 'buffer' })
  archive.FullPaths.forEach((path: string, index: number) => {
    const entry = archive.FileIndex[index]
    if (!entry || !/worksheets\/sheet\d+\.xml$/.test(path)) return
    const xml = Buffer.from(entry.content as Uint8Array).toString('utf8')
    const frozen = xml.replace(/<sheetView ([^>]*)\/>/, `<sheetView $1>${frozenRow}</sheetView>`)
    if (frozen === xml) throw new Error(`${path} has no view to freeze.`)
    entry.content = Buffer.from(frozen)
  })
  return CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true } as never) as unknown as Buffer
}

makeWorkbook()
