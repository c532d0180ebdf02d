import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { CFB, utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readSheets, toSheets } from '../../../cms/import/readSheets.ts'
import { refusals } from '../../../cms/import/refusals.ts'
import { sheetsOf, toBytes } from './workbook.ts'

const book = (type: 'xlsx' | 'biff8' | 'ods' = 'xlsx') => toBytes({ sheets: { Tổ: [['a', 'b']] }, type })

/** A workbook with one more part in its container. */
function withPart(bytes: Buffer, path: string, content: Buffer | string, fileType: 'zip' | 'cfb' = 'zip'): Buffer {
  const archive = CFB.read(bytes, { type: 'buffer' })
  CFB.utils.cfb_add(archive, path, Buffer.from(content))
  return CFB.write(archive, { type: 'buffer', fileType }) as Buffer
}

/** A zip of one entry that unpacks to `size` bytes of zeros and declares what it is told to. */
function bomb(size: number, declared: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const packed = deflateRawSync(Buffer.alloc(size))
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(8, 4)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(declared, 18)
  header.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, name, packed])
  const tail = Buffer.alloc(14)
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), header, tail.subarray(0, 14), name])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

describe('toSheets: what lies behind the extension', () => {
  test.each([
    ['a PDF', 'to.xlsx', Buffer.from('%PDF-1.4'), 'Tệp mang đuôi .xlsx nhưng bên trong là tệp PDF.'],
    ['an .xlsx', 'to.xls', book(), 'Tệp mang đuôi .xls nhưng bên trong là tệp Excel .xlsx.'],
    ['an .xls', 'to.xlsx', book('biff8'), 'Tệp mang đuôi .xlsx nhưng bên trong là tệp Excel cũ .xls.'],
    ['an .ods', 'to.xlsx', book('ods'), 'Tệp mang đuôi .xlsx nhưng bên trong là tệp LibreOffice .ods.'],
    ['an .xlsx', 'to.csv', book(), 'Tệp mang đuôi .csv nhưng bên trong là tệp Excel .xlsx.'],
    ['a web page', 'to.xls', Buffer.from('<html><table>'), 'Tệp mang đuôi .xls nhưng bên trong là trang web.'],
    ['a picture', 'to.xls', Buffer.from('89504e470d0a', 'hex'), 'Tệp mang đuôi .xls nhưng bên trong là hình ảnh.'],
    ['text', 'to.ods', Buffer.from('Họ và tên'), 'Tệp mang đuôi .ods nhưng bên trong là văn bản thường.'],
  ])('refuses %s named %s', (_, file, bytes, refusal) => expect(toSheets(file, bytes)).toMatchObject({ refusal }))

  test('refuses a Word file', () => expect(toSheets('to.docx', Buffer.from('PK'))).toEqual(refusals.notAWorkbook))

  test('refuses a Word file named .xlsx', () => {
    const archive = CFB.utils.cfb_new()
    CFB.utils.cfb_add(archive, 'word/document.xml', Buffer.from('<w/>'))
    const bytes = CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer
    expect(toSheets('to.xlsx', bytes)).toMatchObject({ refusal: 'Tệp mang đuôi .xlsx nhưng bên trong là tệp Word.' })
  })
})

describe('toSheets: macros', () => {
  test.each(['to.xlsm', 'to.xltm', 'to.xlsb'])('refuses %s', (file) =>
    expect(toSheets(file, book())).toEqual(refusals.macros),
  )

  test.each([
    ['.xlsx', 'to.xlsx', withPart(book(), 'xl/vbaProject.bin', 'x')],
    ['.ods', 'to.ods', withPart(book('ods'), 'Basic/Standard/Module1.xml', '<x/>')],
    ['.xls', 'to.xls', withPart(book('biff8'), '/_VBA_PROJECT_CUR/VBA/dir', 'x', 'cfb')],
  ])('refuses an %s that holds some', (_, file, bytes) => expect(toSheets(file, bytes)).toEqual(refusals.macros))
})

describe('toSheets: locked and broken files', () => {
  test('refuses an .xlsx with a password', () => {
    const archive = CFB.utils.cfb_new()
    CFB.utils.cfb_add(archive, '/EncryptedPackage', Buffer.from('x'))
    CFB.utils.cfb_add(archive, '/EncryptionInfo', Buffer.from('x'))
    expect(toSheets('to.xlsx', CFB.write(archive, { type: 'buffer' }) as Buffer)).toEqual(refusals.locked)
  })

  test('refuses an .ods with a password', () => {
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'
    const archive = CFB.read(book('ods'), { type: 'buffer' })
    const entry = CFB.find(archive, '/META-INF/manifest.xml')
    if (!entry) throw new Error('no manifest')
    entry.content = Buffer.from(manifest)
    entry.size = manifest.length
    const bytes = CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer
    expect(toSheets('to.ods', bytes)).toEqual(refusals.locked)
  })

  test('refuses an .xls with a password', () => {
    expect(toSheets('to.xls', lockXls(book('biff8')))).toEqual(refusals.locked)
  })

  test.each([
    ['.xlsx', 'to.xlsx', book()],
    ['.ods', 'to.ods', book('ods')],
  ])('refuses an %s of which the end is missing', (_, file, bytes) =>
    expect(toSheets(file, bytes.subarray(0, bytes.length - 200))).toEqual(refusals.broken),
  )

  test('refuses an .xls of which the end is missing', () => {
    expect(toSheets('to.xls', book('biff8').subarray(0, 900))).toEqual(refusals.broken)
  })

  test('refuses a zip with a damaged part', () => {
    const bytes = Buffer.from(withPart(book(), 'a.xml', 'x'.repeat(500)))
    bytes.fill(0xff, 45, 120)
    expect(toSheets('to.xlsx', bytes)).toEqual(refusals.broken)
  })
})

describe('toSheets: files that would swell', () => {
  test('refuses what declares too much, without unpacking it', () => {
    const begin = performance.now()
    expect(toSheets('to.xlsx', bomb(1000, 4_000_000_000))).toEqual(refusals.swollen)
    expect(performance.now() - begin).toBeLessThan(500)
  })

  test('refuses what unpacks to more than it declares', () => {
    expect(toSheets('to.xlsx', bomb(50_000_000, 1000))).toEqual(refusals.swollen)
  })

  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`a${index}`])

  test('refuses a table of 100,000 rows', () => {
    expect(toSheets('to.xlsx', toBytes({ sheets: { Tổ: rows(100_000) } }))).toEqual(refusals.tooManyRows)
    expect(toSheets('to.csv', Buffer.from(rows(100_000).join('\n')))).toEqual(refusals.tooManyRows)
  })

  test('reads a table that declares a million rows and has two', () => {
    const archive = CFB.read(toBytes({ sheets: { Tổ: [['a'], ['b']] } }), { type: 'buffer' })
    const sheet = CFB.find(archive, '/xl/worksheets/sheet1.xml')
    if (!sheet) throw new Error('no sheet')
    // Put in by hand: the library would write every declared cell.
    const xml = Buffer.from(sheet.content as Uint8Array).toString()
    sheet.content = Buffer.from(xml.replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'))
    sheet.size = sheet.content.length
    expect(sheet.content.toString()).toContain('XFD1048576')
    const bytes = CFB.write(archive, { type: 'buffer', fileType: 'zip' }) as Buffer
    expect(sheetsOf('to.xlsx', bytes).sheets[0]?.rows.length).toBe(2)
  })

  test('refuses a table of 600 columns', () => {
    expect(toSheets('to.xlsx', toBytes({ sheets: { Tổ: [Array(600).fill('a')] } }))).toEqual(refusals.tooWide)
  })
})

describe('readSheets', () => {
  const save = async (bytes: Buffer) => {
    const path = join(await mkdtemp(join(tmpdir(), 'import-')), 'to.xlsx')
    await writeFile(path, bytes)
    return path
  }
  const large = toBytes({ sheets: { Tổ: Array.from({ length: 20_000 }, (_, row) => Array(10).fill(`Ô ${row}`)) } })

  test('ends what takes too long', async () => {
    expect(await readSheets(await save(large), { timeoutMs: 100 })).toEqual(refusals.tooSlow)
  })

  test('ends what takes too much memory', async () => {
    expect(await readSheets(await save(large), { memoryMb: 24 })).toEqual(refusals.swollen)
  })

  test('leaves the process free while it reads', async () => {
    const path = await save(large)
    let [longest, last] = [0, performance.now()]
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    expect(await readSheets(path)).toMatchObject({ sheets: [{ name: 'Tổ' }] })
    clearInterval(timer)
    expect(longest).toBeLessThan(700)
  })
})

describe('toSheets: what is never run or fetched', () => {
  test('reads stored results of formulas and of links to other files, and nothing else', () => {
    const sheet = utils.aoa_to_sheet([['x', 'y', 'z']])
    sheet.A1 = { t: 's', v: 'đã lưu', f: "'[1]Sheet1'!A1" }
    sheet.B1 = { t: 'n', v: 7, f: 'WEBSERVICE("http://x.example/")' }
    const plain = write(utils.book_new(sheet, 'Tổ'), { type: 'buffer', bookType: 'xlsx' }) as Buffer
    const link = '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    const bytes = withPart(plain, 'xl/externalLinks/externalLink1.xml', link)
    expect(sheetsOf('to.xlsx', bytes).sheets[0]?.rows).toEqual([['đã lưu', '7', 'z']])
  })
})

/** A FILEPASS record right after the first BOF, as Excel writes it for a password. */
function lockXls(bytes: Buffer): Buffer {
  const archive = CFB.read(bytes, { type: 'buffer' })
  const entry = CFB.find(archive, 'Workbook')
  if (!entry) throw new Error('no Workbook')
  const stream = Buffer.from(entry.content as Uint8Array)
  const firstEnd = 4 + stream.readUInt16LE(2)
  const filePass = Buffer.concat([Buffer.from('2f000600', 'hex'), Buffer.from('000012345678', 'hex')])
  entry.content = Buffer.concat([stream.subarray(0, firstEnd), filePass, stream.subarray(firstEnd)])
  entry.size = entry.content.length
  return CFB.write(archive, { type: 'buffer' }) as Buffer
}
