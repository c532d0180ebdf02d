import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { noDocuments } from '../../../cms/import/documents.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mapSheet } from '../../../cms/import/mapSheet.ts'
import { indexKinds, noPlaces, type KnownPlaces } from '../../../cms/import/placesInText.ts'
import { toTcvn3, toVni } from './oldEncodings.ts'
import { sayToday } from './teamSheet.ts'
import { sheetsOf, toBytes, type Cells } from './workbook.ts'

type Given = { cells: Cells; merges?: string[]; sheet?: string; places?: Partial<KnownPlaces> }

/** What a small workbook says, cell by cell as an office makes it: each team with its people and where it was put. */
function read({ cells, merges = [], sheet: name = 'Sheet1', places = {} }: Given) {
  const book = utils.book_new()
  const made = utils.aoa_to_sheet(cells, { UTC: true })
  made['!merges'] = merges.map((range) => utils.decode_range(range))
  utils.book_append_sheet(book, made, name)
  return readAll(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, places)
}

function readAll(bytes: Buffer, places: Partial<KnownPlaces> = {}, file = 'to.xlsx') {
  const documents = noDocuments()
  const findings: ImportFinding[] = []
  const note = (finding: ImportFinding) => void findings.push(finding)
  const known = { ...noPlaces, ...places }
  const { sheets } = sheetsOf(file, bytes)
  const isKnown = sheets.map((sheet) =>
    mapSheet({ sheet, folder: '/', documents, consent: sayToday, places: known, note }),
  )
  const villages = documents.villages.map(({ commune, kind, name, team, ...rest }) => ({
    ...rest,
    title: [kind, name, commune.kind, commune.name].join(' '),
    people: team?.members.map(({ name: person, role }) => `${person}: ${role}`) ?? [],
    groups: team?.groups.map((group) => [group.name, ...group.members.map(({ name: who, role }) => `${who}: ${role}`)]),
    phones: team?.members.map(({ phone }) => phone),
  }))
  const problems = findings.filter(({ severity }) => severity !== 'info').map(({ reason }) => reason)
  return { villages, findings, problems, isKnown }
}

const headings = ['Xã/Thị trấn', 'Thôn/Bản/TDP', 'Họ và tên', 'Chức danh trong Tổ']
const leader = ['Xã Đồng Tâm', 'Thôn Trung', 'Nguyễn Văn Mẫu', 'Tổ trưởng']
const deputy = ['Xã Đồng Tâm', 'Thôn Trung', 'Trần Thị Thử', 'Tổ phó']
const bothInTrung = {
  title: 'thon Trung xa Đồng Tâm',
  people: ['Nguyễn Văn Mẫu: leader', 'Trần Thị Thử: deputy'],
}

describe('around the table', () => {
  test('a national heading and title rows stand above', () => {
    const { villages, problems } = read({
      cells: [
        ['ĐẢNG BỘ HUYỆN YÊN THẾ', null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
        ['ĐẢNG UỶ XÃ ĐỒNG TÂM', null, null, 'Đồng Tâm, ngày 5 tháng 11 năm 2022'],
        ['*'],
        ['DANH SÁCH TỔ DÂN VẬN CỘNG ĐỒNG'],
        ['(Kèm theo Quyết định số 12-QĐ/ĐU)'],
        [],
        headings,
        leader,
        deputy,
      ],
      merges: ['A4:D4', 'A5:D5'],
    })
    expect(villages).toMatchObject([bothInTrung])
    expect(problems).toEqual([])
  })

  test('a row under the headings counts the columns', () => {
    const { villages, problems } = read({ cells: [headings, ['(1)', '(2)', '(3)', '(4)'], leader, deputy] })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test('the headings take two rows', () => {
    const { villages } = read({
      cells: [
        ['STT', 'Xã', 'Thôn', 'Họ và tên', 'Chức danh', 'Nhóm', null],
        [null, null, null, null, null, 'Tên nhóm', 'Địa bàn nhóm'],
        [1, 'Đồng Tâm', 'Thôn Trung', 'Nguyễn Văn Mẫu', 'Nhóm trưởng', 'Nhóm 1', 'Xóm Đình'],
      ],
      merges: ['F1:G1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2'],
    })
    expect(villages).toMatchObject([{ groups: [['Nhóm 1', 'Nguyễn Văn Mẫu: leader']] }])
  })

  test('signatures and notes stand below', () => {
    const { villages, findings, problems } = read({
      cells: [
        headings,
        leader,
        deputy,
        [],
        [null, null, 'Đồng Tâm, ngày … tháng 11 năm 2022'],
        ['NGƯỜI LẬP BIỂU', null, 'T/M BAN THƯỜNG VỤ'],
        ['(Ký, ghi rõ họ tên)', null, 'BÍ THƯ'],
        [],
        [null, null, 'Lê Văn Ký'],
        ['Nơi nhận:'],
        ['- Ban Dân vận Huyện uỷ;'],
      ],
    })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
    expect(findings.map(({ reason }) => reason)).toEqual(['Bỏ qua phần chữ ký, ghi chú dưới bảng: dòng 5–7, 9–11.'])
  })

  test('the headings are repeated on the next page', () => {
    const { villages, problems } = read({ cells: [headings, leader, ['Người lập biểu'], headings, deputy] })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })
})

describe('between the rows', () => {
  test('a column STT counts, and some of its rows are still empty', () => {
    const { villages, findings } = read({
      cells: [['STT', ...headings], [1, ...leader], [2, ...deputy], [3], [4]],
    })
    expect([villages, findings]).toMatchObject([[bothInTrung], []])
  })

  test('rows of sums are left out, and said', () => {
    const { villages, findings, problems } = read({
      cells: [headings, leader, deputy, [null, 'Cộng thôn Trung', '2 người'], ['Tổng số: 2 người']],
    })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
    expect(findings).toMatchObject([{ severity: 'info', reason: 'Bỏ qua dòng cộng: dòng 4–5.' }])
  })

  test('people called Tống, Công, Ký, Nhóm or Thôn are people', () => {
    const names = ['Tống Thị Mẫu', 'Nguyễn Công Thử', 'Công Văn Mẫu', 'Vi Văn Ký', 'Bàn Văn Bản', 'Xa Thị Mẫu']
    const { villages, problems } = read({
      cells: [headings, ...names.map((name) => ['Xã Đồng Tâm', 'Thôn Trung', name, 'Tổ viên'])],
    })
    expect(villages[0]?.people).toEqual(names.map((name) => `${name}: member`))
    expect(problems).toEqual([])
  })

  test('merged cells hold village and group', () => {
    const { villages, problems } = read({
      cells: [
        [...headings, 'Nhóm'],
        ['Xã Đồng Tâm', 'Thôn Trung', 'Nguyễn Văn Mẫu', 'Nhóm trưởng', 'Nhóm 1'],
        [null, null, 'Trần Thị Thử', 'Thành viên', null],
        [null, null, 'Vi Văn Mẫu', 'Nhóm trưởng', 'Nhóm 2'],
        [null, 'Thôn Hạ', 'Lê Văn Mẫu', 'Tổ trưởng', null],
      ],
      merges: ['A2:A5', 'B2:B4', 'E2:E3'],
    })
    expect(problems).toEqual([])
    expect(villages).toMatchObject([
      {
        title: 'thon Trung xa Đồng Tâm',
        groups: [
          ['Nhóm 1', 'Nguyễn Văn Mẫu: leader', 'Trần Thị Thử: member'],
          ['Nhóm 2', 'Vi Văn Mẫu: leader'],
        ],
      },
      { title: 'thon Hạ xa Đồng Tâm', people: ['Lê Văn Mẫu: leader'] },
    ])
  })

  test('lines across the table name commune, village and group', () => {
    const { villages, problems } = read({
      cells: [
        ['TT', 'Họ tên', 'Chức danh', 'Số ĐT'],
        ['I. XÃ ĐỒNG TÂM'],
        ['1. Thôn Trung (3 người)'],
        [1, 'Nguyễn Văn Mẫu', 'Tổ trưởng'],
        ['Nhóm 1'],
        [2, 'Trần Thị Thử', 'Nhóm trưởng'],
        [3, 'Vi Văn Mẫu', 'Thành viên'],
        ['II. THỊ TRẤN BỐ HẠ'],
        [1, 'TDP số 3'],
        [1, 'Lê Văn Mẫu', 'Tổ trưởng'],
      ],
      merges: ['A2:D2', 'A3:D3', 'A5:D5', 'A8:D8'],
    })
    expect(problems).toEqual([])
    expect(villages).toMatchObject([
      {
        title: 'thon Trung xa Đồng Tâm',
        people: ['Nguyễn Văn Mẫu: leader'],
        groups: [['Nhóm 1', 'Trần Thị Thử: leader', 'Vi Văn Mẫu: member']],
      },
      { title: 'to-dan-pho Số 3 thi-tran Bố Hạ', people: ['Lê Văn Mẫu: leader'], groups: [] },
    ])
  })

  test('a village is named once, above its people', () => {
    const { villages, problems } = read({
      cells: [
        headings,
        leader,
        [null, null, 'Trần Thị Thử', 'Tổ phó'],
        [null, null, 'Vi Văn Mẫu', 'Tổ viên'],
        [null, 'Thôn Hạ', 'Lê Văn Mẫu', 'Tổ trưởng'],
        [null, null, 'Hà Thị Mẫu', 'Tổ phó'],
        [null, null, 'Nông Thị Mẫu', 'Tổ viên'],
      ],
    })
    expect(problems).toEqual([])
    expect(villages.map(({ title, people }) => [title, people.length])).toEqual([
      ['thon Trung xa Đồng Tâm', 3],
      ['thon Hạ xa Đồng Tâm', 3],
    ])
  })

  test('where every row names its village, an empty cell is a mistake', () => {
    const { problems } = read({ cells: [headings, leader, deputy, ['Xã Đồng Tâm', null, 'Vi Văn Mẫu', 'Tổ viên']] })
    expect(problems).toEqual(['Thiếu tên thôn; dòng này không được nhập.'])
  })
})

describe('columns', () => {
  test('stand in another order, under other words', () => {
    const { villages, problems } = read({
      cells: [
        ['STT', 'Họ tên', 'ĐTDĐ', 'Chức danh', 'Tên thôn', 'Xã'],
        [1, 'Nguyễn Văn Mẫu', '0500111222', 'Tổ trưởng', 'Trung', 'Đồng Tâm'],
        [2, 'Trần Thị Thử', '', 'Phó tổ trưởng', 'Trung', 'Đồng Tâm'],
      ],
    })
    expect(problems).toEqual([])
    expect(villages).toMatchObject([{ ...bothInTrung, title: 'thon Trung  Đồng Tâm', phones: ['0500111222', null] }])
  })

  test.each(['Số ĐT', 'SĐT', 'ĐTDĐ', 'Số điện thoại', 'Điện thoại (nếu có)', 'ĐIỆN THOẠI\nDI ĐỘNG'])(
    '«%s» is the phone',
    (heading) => {
      const { villages } = read({
        cells: [
          [...headings, heading],
          [...leader, '0500 111 222'],
        ],
      })
      expect(villages[0]?.phones).toEqual(['0500111222'])
    },
  )

  test('titles stand under «Chức vụ»', () => {
    const { villages } = read({
      cells: [
        ['Xã', 'Thôn', 'Họ tên', 'Chức vụ'],
        ['Xã Đồng Tâm', 'Thôn Trung', 'Nguyễn Văn Mẫu', 'Tổ trưởng'],
        ['Xã Đồng Tâm', 'Thôn Trung', 'Trần Thị Thử', 'Tổ phó'],
      ],
    })
    expect(villages).toMatchObject([bothInTrung])
  })

  test('a board’s list is not taken for a team’s', () => {
    const { villages, isKnown } = read({
      cells: [
        ['DANH SÁCH BAN CHỈ ĐẠO XÃ ĐỒNG TÂM'],
        ['Xã', 'Họ tên', 'Chức danh'],
        ['Đồng Tâm', 'Lê Văn Mẫu', 'Trưởng ban'],
      ],
    })
    expect([villages, isKnown]).toEqual([[], [true]])
  })
})

describe('the commune', () => {
  const people = [
    ['Thôn', 'Họ tên', 'Chức danh'],
    ['Thôn Trung', 'Nguyễn Văn Mẫu', 'Tổ trưởng'],
    ['Thôn Trung', 'Trần Thị Thử', 'Tổ phó'],
  ]
  const dongTam = { kind: 'xa', name: 'Đồng Tâm' } as const

  test('is named only once', () => {
    const { villages, problems } = read({ cells: [headings, leader, [null, 'Thôn Hạ', 'Vi Văn Mẫu', 'Tổ trưởng']] })
    expect([villages, problems]).toMatchObject([[{}, { title: 'thon Hạ xa Đồng Tâm' }], []])
  })

  test.each([
    'DANH SÁCH TỔ DÂN VẬN CỘNG ĐỒNG XÃ ĐỒNG TÂM NĂM 2022',
    'Danh sách tổ dân vận xã Đồng Tâm, huyện Yên Thế',
    'DANH SÁCH TỔ DÂN VẬN\nXÃ ĐỒNG TÂM',
    'ĐẢNG ỦY XÃ ĐỒNG TÂM',
  ])('is named in the title «%s»', (title) => {
    const { villages, problems } = read({ cells: [[title], ...people] })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test.each(['DANH SÁCH CÁC XÃ, THỊ TRẤN', 'CHÍNH SÁCH XÃ HỘI', 'TỔ DÂN VẬN CẤP XÃ NĂM 2022'])(
    'is not named in «%s»',
    (title) => {
      const { villages, findings } = read({ cells: [[title], ...people] })
      expect(villages).toEqual([])
      expect(findings[0]?.reason).toBe('Thiếu tên xã, thị trấn; dòng này không được nhập.')
    },
  )

  test.each(['Xã Đồng Tâm', 'Đồng Tâm', 'dong tam', '2. Đồng Tâm'])('is named by the sheet «%s»', (sheet) => {
    const { villages, problems } = read({ cells: people, sheet, places: { communes: [dongTam] } })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test('of title and sheet: the title counts, and a difference is said', () => {
    const { villages, problems } = read({ cells: [['Xã Đồng Tâm'], ...people], sheet: 'Xã Tam Hiệp' })
    expect(villages).toMatchObject([bothInTrung])
    expect(problems).toEqual([
      'Tiêu đề ghi «Xã Đồng Tâm» còn trang tính mang tên «Xã Tam Hiệp»; đã hiểu là Xã Đồng Tâm.',
    ])
  })

  test('named nowhere, it is the one of who imports', () => {
    const { villages, problems } = read({ cells: people, places: { home: dongTam } })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test('several are in one file, a sheet each', () => {
    const { villages, problems } = readAll(toBytes({ sheets: { 'Xã Đồng Tâm': people, 'TT Bố Hạ': people } }))
    expect(problems).toEqual([])
    expect(villages.map(({ title }) => title)).toEqual(['thon Trung xa Đồng Tâm', 'thon Trung thi-tran Bố Hạ'])
  })

  test('the village is named in the title or by the sheet', () => {
    const cells = people.map(([, ...rest]) => rest)
    const inTitle = read({ cells: [['DANH SÁCH TỔ DÂN VẬN THÔN TRUNG, XÃ ĐỒNG TÂM'], ...cells] })
    const bySheet = read({ cells: [['ĐẢNG UỶ XÃ ĐỒNG TÂM'], ...cells], sheet: 'Thôn Trung' })
    expect([inTitle, bySheet]).toMatchObject([{ villages: [bothInTrung] }, { villages: [bothInTrung] }])
  })

  test('a village without its kind is of the kind that the CMS knows', () => {
    const { villages } = read({
      cells: [headings, ['Đồng Tâm', 'Ven', 'Lê Văn Mẫu', 'Tổ trưởng']],
      places: { communes: [dongTam], kinds: indexKinds([{ commune: 'Đồng Tâm', kind: 'ban', name: 'Ven' }]) },
    })
    expect(villages).toMatchObject([{ title: 'ban Ven  Đồng Tâm' }])
  })
})

describe('phones and days', () => {
  test.each([
    ['a number that lost its zero', 500111222],
    ['a number with 84', 84500111222],
    ['dots', '0500.111.222'],
    ['spaces', '0500 111 222'],
    ['+84', '+84 500 111 222'],
    ['a hyphen and brackets', '(0500) 111-222'],
    ['an apostrophe', "'0500111222"],
  ])('a phone with %s', (_, phone) => {
    const { villages, problems } = read({
      cells: [
        [...headings, 'Điện thoại'],
        [...leader, phone],
      ],
    })
    expect([villages[0]?.phones, problems]).toEqual([['0500111222'], []])
  })

  test.each([
    ['a day cell', new Date(Date.UTC(2022, 10, 5))],
    ['a serial without a format', 44870],
    ['5/11/2022', '5/11/2022'],
    ['05-11-22', '05-11-22'],
    ['words', 'ngày 5 tháng 11 năm 2022'],
  ])('a day as %s', (_, day) => {
    const { villages, problems } = read({
      cells: [
        [...headings, 'Số quyết định', 'Ngày quyết định'],
        [...leader, '12-QĐ/ĐU', day],
      ],
    })
    expect([villages[0]?.decision?.signedOn, problems]).toEqual(['2022-11-05', []])
  })
})

describe('old encodings', () => {
  const cells: Cells = [
    ['DANH SÁCH TỔ DÂN VẬN XÃ ĐỒNG TÂM'],
    ['STT', 'Họ và tên', 'Chức danh', 'Thôn', 'Nhiệm vụ'],
    [1, 'Nguyễn Văn Mẫu', 'Tổ trưởng', 'Thôn Trung', 'Phụ trách chung'],
    [2, 'Trần Thị Thử', 'Tổ phó', 'Thôn Trung', 'Giúp tổ trưởng'],
  ]
  test.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('a list in %s is read, its sheet’s name too', (_, encode) => {
    const encoded = cells.map((row) => row.map((cell) => (typeof cell === 'string' ? encode(cell) : cell)))
    const { villages, problems } = read({ cells: encoded, sheet: encode('Xã Đồng Tâm') })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })
})
