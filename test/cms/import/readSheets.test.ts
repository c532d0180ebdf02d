import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readSheets } from '../../../cms/import/readSheets.ts'
import { sheetsOf, toBytes } from './workbook.ts'

const rowsOf = (file: string, bytes: Buffer) => sheetsOf(file, bytes).sheets[0]?.rows

describe('toSheets', () => {
  test.each([
    ['to.xlsx', 'xlsx'],
    ['to.xls', 'biff8'],
    ['to.ods', 'ods'],
  ] as const)('reads the cells of %s as text', (file, type) => {
    const bytes = toBytes({
      sheets: {
        Tổ: [
          ['Họ và tên', 'Điện thoại'],
          ['Nguyễn Văn Mẫu', 500000001],
        ],
      },
      type,
    })
    expect(rowsOf(file, bytes)).toEqual([
      ['Họ và tên', 'Điện thoại'],
      ['Nguyễn Văn Mẫu', '500000001'],
    ])
  })

  test('reads a date cell as day, whatever its display format', () => {
    const bytes = toBytes({ sheets: { Tổ: [[new Date(Date.UTC(2022, 10, 5))]] } })
    expect(rowsOf('to.xlsx', bytes)).toEqual([['2022-11-05']])
  })

  test('keeps the leading zeros that a number format shows', () => {
    const sheet = utils.aoa_to_sheet([[7260]])
    sheet.A1.z = '00000'
    const book = utils.book_new(sheet, 'Xã')
    expect(rowsOf('xa.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toEqual([['07260']])
  })

  test('takes the stored result of a formula and evaluates none', () => {
    const sheet = utils.aoa_to_sheet([['x', 'y']])
    sheet.A1 = { t: 'n', v: 41, f: 'SUM(1,2)' }
    const book = utils.book_new(sheet, 'Tổ')
    expect(rowsOf('to.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toEqual([['41', 'y']])
  })

  test('shows a formula without a stored result as an error', () => {
    const sheet = utils.aoa_to_sheet([['x', 'y']])
    sheet.A1 = { t: 'n', f: 'SUM(1,2)' } as never
    const book = utils.book_new(sheet, 'Tổ')
    expect(rowsOf('to.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).toEqual([['#N/A', 'y']])
  })

  test('reads a text that looks like a formula in .csv as text', () => {
    expect(rowsOf('to.csv', Buffer.from('a,b\n=1+1,x\n'))).toEqual([
      ['a', 'b'],
      ['=1+1', 'x'],
    ])
  })

  test('keeps leading zeros and days in .csv as written', () => {
    expect(rowsOf('to.csv', Buffer.from('Điện thoại;Ngày\n0500000001;5/11/2022\n'))?.[1]).toEqual([
      '0500000001',
      '5/11/2022',
    ])
  })

  test('reads a quoted comma and line break in .csv', () => {
    expect(rowsOf('to.csv', Buffer.from('\ufeffa,b\n"một, hai","ba\nbốn"\n'))?.[1]).toEqual(['một, hai', 'ba\nbốn'])
  })

  test.each([
    ['to.xlsx', 'xlsx'],
    ['to.xls', 'biff8'],
  ] as const)('leaves out the hidden sheets of %s and names them', (file, type) => {
    const bytes = toBytes({ sheets: { Tổ: [['a']], 'Bản cũ': [['b']] }, hidden: ['Bản cũ'], type })
    const { sheets, hiddenSheets } = sheetsOf(file, bytes)
    expect([sheets.map(({ name }) => name), hiddenSheets]).toEqual([['Tổ'], ['Bản cũ']])
  })

  test('leaves out the hidden sheets of .ods and names them', () => {
    const { sheets, hiddenSheets } = sheetsOf(
      'to.ods',
      hideInOds(toBytes({ sheets: { Tổ: [['a']], 'A & B': [['b']] }, type: 'ods' })),
    )
    expect([sheets.map(({ name }) => name), hiddenSheets]).toEqual([['Tổ'], ['A & B']])
  })

  test('writes composed letters whatever the file has', () => {
    expect(rowsOf('to.csv', Buffer.from('Họ và tên\n'.normalize('NFD')))).toEqual([['Họ và tên'.normalize('NFC')]])
  })
})

describe('readSheets', () => {
  test('refuses an empty file', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'import-')), 'to.xlsx')
    await writeFile(path, '')
    expect(await readSheets(path)).toMatchObject({ refusal: 'Tệp rỗng, không có dữ liệu.' })
  })

  test('refuses a file over 20 MB and reads one of exactly 20 MB', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'import-')), 'to.xlsx')
    await writeFile(path, '')
    await truncate(path, 20 * 1024 * 1024 + 1)
    expect(await readSheets(path)).toMatchObject({ refusal: 'Tệp lớn hơn 20 MB.' })
    await truncate(path, 20 * 1024 * 1024)
    expect(await readSheets(path)).toMatchObject({ refusal: 'Tệp mang đuôi .xlsx nhưng bên trong là loại tệp khác.' })
  })
})

/** SheetJS writes no hidden sheets into .ods, so the second table gets the style that LibreOffice gives it. */
function hideInOds(bytes: Buffer): Buffer {
  const archive = CFB.read(bytes, { type: 'buffer' })
  const entry = CFB.find(archive, 'content.xml')
  if (!entry) throw new Error('no content.xml')
  const hiddenStyle =
    '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const xml = Buffer.from(entry.content as Uint8Array)
    .toString('utf8')
    .replace('</office:automatic-styles>', `${hiddenStyle}</office:automatic-styles>`)
    .replace(
      /<table:table table:name="A &amp; B" table:style-name="[^"]*"/,
      '<table:table table:name="A &amp; B" table:style-name="ta9"',
    )
  entry.content = Buffer.from(xml)
  entry.size = entry.content.length
  return CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer
}
