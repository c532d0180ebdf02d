import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { convertSheets, type SheetToConvert } from '../../../cms/import/convertSheets.ts'
import { readCells } from '../../../content/sample/readTable.ts'
import { toTcvn3, toVni } from './oldEncodings.ts'

const folder = 'content/sample/to-dan-van'
const sample = readdirSync(folder)
  .sort()
  .map((file) => ({ file: 'to.xls', name: file, rows: readCells(`${folder}/${file}`) }))

const convert = (rows: string[][], name = 'Sheet1') =>
  convertSheets({ sheets: [{ file: 'to.xls', name, rows }], hiddenSheets: [] })
const encodeRows = (rows: string[][], encode: (text: string) => string) => rows.map((row) => row.map(encode))

describe('convertSheets: the sample', () => {
  test.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('comes back whole from %s, every sheet of it', (_, encode) => {
    const sheets = sample.map((sheet) => ({ ...sheet, rows: encodeRows(sheet.rows, encode) }))
    const wrong = convertSheets({ sheets, hiddenSheets: [] }).sheets.flatMap(({ rows }, index) =>
      rows.flatMap((row, at) => row.filter((text, cell) => text !== sample[index]?.rows[at]?.[cell])),
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('comes back from a single sheet of three rows in %s', (_, encode) => {
    for (const { rows } of sample) {
      const few = rows.slice(0, 4)
      expect(convert(encodeRows(few, encode)).sheets[0]?.rows).toEqual(few)
    }
  })

  test('is left alone as it is', () => {
    expect(convertSheets({ sheets: sample, hiddenSheets: [] })).toEqual({
      sheets: sample,
      hiddenSheets: [],
      findings: [],
    })
  })

  test('is left alone with marks that stand apart', () => {
    const sheets = sample.map((sheet) => ({ ...sheet, rows: encodeRows(sheet.rows, (text) => text.normalize('NFD')) }))
    expect(convertSheets({ sheets, hiddenSheets: [] })).toEqual({ sheets, hiddenSheets: [], findings: [] })
  })
})

describe('convertSheets: what is never converted', () => {
  const bulletins = 'content/sample/bai-tuyen-truyen'
  test.each([
    ['bulletins', readdirSync(bulletins).map((file) => readFileSync(`${bulletins}/${file}`, 'utf8'))],
    [
      'words that fit in Latin-1',
      ['Bí thư', 'Phó Bí', 'xã', 'Lê Bình', 'Hà', 'thôn Vò', 'Thò', 'bà Mã', 'Soá', 'Tòa án'],
    ],
    ['Vietnamese typed wrongly', ['Hòaa', 'Nguyễnn', 'Trầnn Vănn', 'QUyết định', 'thôn1 xã2', 'Lê.Văn.Hòa']],
    ['English', ['the café’s menu', 'naïve', 'résumé', 'Naming: façade', 'Zoë']],
    ['French', ["L'élève était déjà là, où être âgé ; garçon français, Noël, naïve, mère, père, à côté, ça, aïe"]],
    ['German', ['für über Müller Straße größe können Öl hören zwölf Bär Tür']],
    ['Spanish', ['el año, niño, señor, mañana está qué cómo más también España según corazón']],
    ['Portuguese', ['não São João está você também coração avó avô ação mãe irmã põe']],
    ['Swedish', ['på så må då två nå gå får är för även måste också över själv därför några väg']],
    ['Danish', ['på så også få år når blå små øl ø hånd måned åben både']],
    ['Icelandic', ['það þú ég við eða maður']],
    ['signs', ['10 µm ± 5°', '§3', '§§ 4', '©2022', '«a»', '½', '· x²', '5®', '1ª', 'Tổ·1', '• Nhóm 1', '“Trung”']],
    [
      'codes, addresses and numbers',
      ['12-QD/DU', 'huyen@xa.example', 'https://zalo.me/g/abcdef123', '0500 000 001', 'YT-01'],
    ],
  ])('%s', (_, texts) => {
    const rows = texts.map((text) => [text])
    expect(convert(rows)).toMatchObject({ sheets: [{ rows }], findings: [] })
  })

  test('the Unicode cells of a workbook that has old ones as well', () => {
    const latin = [
      'Hà',
      'Lê Bình',
      'thôn Vò',
      'Phó Bí',
      'café',
      '25 µm',
      'huyen@xa.example',
      '12-QĐ/ĐU',
      'Nguyễn Văn Mẫu',
    ]
    // One foreign word («café») asks for four old ones in return.
    const [man, woman] = ['Trần Văn Mạnh Giảng', 'Nguyễn Thị Hằng Phượng Huệ']
    const rows = latin.map((text) => [text, toTcvn3(man), toVni(woman)])
    expect(convert(rows).sheets[0]?.rows).toEqual(latin.map((text) => [text, man, woman]))
  })
})

describe('convertSheets', () => {
  const people = ['Nguyễn Văn Mẫu', 'Trần Thị Hằng', 'Lê Bình Dương']

  test('a word that fits several readings follows its column', () => {
    const rows = [...people, 'Vũ', 'Phó'].map((name) => [toTcvn3(name), 'Vò', 'Phã'])
    const words = convert([['x', 'Bình Hà', 'Đồng'], ...rows]).sheets[0]?.rows.map(([name]) => name)
    expect(words).toEqual(['x', ...people, 'Vũ', 'Phó'])
  })

  test('converts the names of sheets, of hidden ones too, and leaves those in Unicode', () => {
    const rows = people.map((name) => [toTcvn3(name)])
    const sheet = (name: string) => ({ file: 'to.xls', name, rows })
    const { sheets, hiddenSheets } = convertSheets({
      sheets: [sheet(toTcvn3('Xã Đồng Tâm')), sheet('Bố Hạ'), sheet(toTcvn3('Tổ'))],
      hiddenSheets: [toTcvn3('Bản cũ')],
    })
    expect([sheets.map(({ name }) => name), hiddenSheets]).toEqual([['Xã Đồng Tâm', 'Bố Hạ', 'Tổ'], ['Bản cũ']])
  })

  test('says what was recognised and how much, sheet by sheet', () => {
    const { findings } = convert([['STT'], ...people.map((name) => [toVni(name)])], 'Tổ')
    expect(findings).toEqual([
      {
        severity: 'info',
        file: 'to.xls',
        sheet: 'Tổ',
        row: 2,
        column: null,
        reason: 'Chữ ở bảng mã cũ VNI được nhận ra và chuyển sang Unicode: 3 ô.',
        advice: 'Xem lại vài tên; nếu sai dấu, chuyển mã tệp sang Unicode (UniKey) rồi nhập lại.',
      },
    ])
  })

  test('keeps and reports a cell that mixes Unicode and old letters', () => {
    const mixed = `Thôn Đồng ${toTcvn3('Tâm')}`
    const { sheets, findings } = convert([...people.map((name) => [toTcvn3(name)]), [mixed]])
    expect(sheets[0]?.rows[3]).toEqual([mixed])
    expect(findings.at(-1)).toMatchObject({ severity: 'warning', row: 4, column: 'A' })
  })

  test('three different words are evidence, two are not, whatever their font says', () => {
    const two = [['NguyÔn'], ['V¨n'], ['V¨n']]
    expect(convert(two).sheets[0]?.rows).toEqual(two)
    expect(convert([...two, ['M¹nh']]).sheets[0]?.rows).toEqual([['Nguyễn'], ['Văn'], ['Văn'], ['Mạnh']])
  })

  test('a font of old letters is evidence enough, and tells capitals', () => {
    const hintAt: SheetToConvert['hintAt'] = (_, cell) =>
      cell === 0 ? { encoding: 'tcvn3', isInCapitals: true } : undefined
    const rows = [['trÇn v¨n hµ', 'Vò', 'Nguyễn']]
    expect(
      convertSheets({ sheets: [{ file: 'to.xlsx', name: 'a', rows, hintAt }], hiddenSheets: [] }).sheets[0]?.rows,
    ).toEqual([['TRẦN VĂN HÀ', 'Vũ', 'Nguyễn']])
  })
})
