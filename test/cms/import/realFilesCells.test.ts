import { describe, expect, test } from 'vitest'
import { toTcvn3, toVni } from './oldEncodings.ts'
import { bothInTrung, headings, leader, read } from './realFile.ts'
import { type Cells } from './workbook.ts'

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
