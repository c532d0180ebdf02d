import { describe, expect, test } from 'vitest'
import { bothInTrung, deputy, headings, leader, read } from './realFile.ts'

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
