import { describe, expect, test } from 'vitest'
import { findPersonalDetails, maskDetail } from '../../content/model/personalDetails.ts'

const found = (text: string) => findPersonalDetails(text, 2022).map(({ kind, text }) => `${kind} ${text}`)

describe('findPersonalDetails', () => {
  test.each([
    ['ĐT: 0500 111 222', 'phone 0500 111 222'],
    ['đt 0500.111.222.', 'phone 0500.111.222'],
    ['gọi 0500111222 hoặc báo trưởng thôn', 'phone 0500111222'],
    ['+84 500 111 222', 'phone +84 500 111 222'],
    ['máy bàn 0204 3876 543', 'phone 0204 3876 543'],
  ])('finds the phone in «%s»', (text, detail) => expect(found(text)).toEqual([detail]))

  test.each([
    ['CCCD số 001070012345', 'identity 001070012345'],
    ['CCCD 001 070 012 345', 'identity 001 070 012 345'],
    ['CMND: 121234567 cấp ngày', 'identity 121234567'],
  ])('finds the identity number in «%s»', (text, detail) => expect(found(text)).toEqual([detail]))

  test.each([
    ['Ông A, sinh ngày 05/03/1970', 'birthDate sinh ngày 05/03/1970'],
    ['sinh năm: 1968, trú tại', 'birthDate sinh năm: 1968'],
    ['sinh ngày 5 tháng 3 năm 1970', 'birthDate sinh ngày 5 tháng 3 năm 1970'],
    ['Sinh 05-03-1970', 'birthDate Sinh 05-03-1970'],
    ['sinh ngµy 05/03/1970', 'birthDate sinh ngµy 05/03/1970'],
  ])('finds the birth date in «%s»', (text, detail) => expect(found(text)).toEqual([detail]))

  test('finds the days of a table under «Ngày sinh» and leaves the day of signature', () => {
    const text = 'Thôn Trung, ngày 05/11/2022\nSTT Họ tên Ngày sinh\n1 Nguyễn Văn A 05/03/1970\n2 Trần Thị B 1981'
    expect(found(text)).toEqual(['birthDate 05/03/1970', 'birthDate 1981'])
  })

  test.each([
    ['điện thoại 0500\n111 222, trú tại', 'phone 0500 111 222'],
    ['CCCD 001 070 \n 012 345', 'identity 001 070 012 345'],
    ['Ông A, sinh ngày\n05/03/1970', 'birthDate sinh ngày 05/03/1970'],
    ['ĐT: 0500 111 222\n3 Trần Thị B', 'phone 0500 111 222'],
  ])('finds once what the end of a line parts: «%s»', (text, detail) => expect(found(text)).toEqual([detail]))

  test.each(['1 Thôn Trung 05\n12 hộ', 'nhiệm kỳ 2020\n2025', 'số tài khoản 0123456789\n0123456'])(
    'puts no number together from two lines of a table: «%s»',
    (text) => expect(found(text)).toEqual([]),
  )

  test('finds an e-mail', () => expect(found('Thư: a.b@xa.example')).toEqual(['email a.b@xa.example']))

  test.each([
    'Quyết định số 12-QĐ/ĐU ngày 05/11/2022, nhiệm kỳ 2020 - 2025',
    'Luật số 91/2025/QH15; Nghị định 356/2025',
    'kinh phí 123.456.789 đồng, bằng chữ',
    'sinh hoạt định kỳ vào ngày 05/11/2022; tổng vệ sinh ngày 06/11/2022',
    'mã số 12345678',
    'toạ độ 21.483920, 106.120394',
    'số tài khoản 1234567890123456',
  ])('leaves «%s»', (text) => expect(found(text)).toEqual([]))

  test('names a detail once', () => expect(found('0500 111 222 và 0500 111 222')).toHaveLength(1))
})

describe('maskDetail', () => {
  test('leaves enough to find the place and too little to use', () => {
    expect(maskDetail({ kind: 'phone', text: '0500 111 222' })).toBe('0500 ••• •22')
    expect(maskDetail({ kind: 'identity', text: '001070012345' })).toBe('0010••••••45')
    expect(maskDetail({ kind: 'birthDate', text: 'sinh ngày 05/03/1970' })).toBe('sinh ngày ••/••/••70')
    expect(maskDetail({ kind: 'email', text: 'an.nguyen@xa.example' })).toBe('a•••@xa.example')
  })
})
