import { describe, expect, test } from 'vitest'
import { findPhoneProblem, toKeptPhone, toShownPhone } from '../../../../cms/admin/team/typedPhone.ts'

describe('a phone being typed', () => {
  test.each(['0500 111 222', '0500.111.222', '+84 500 111 222', '500111222'])('%s is kept as ten digits', (typed) => {
    expect(toKeptPhone(typed)).toBe('0500111222')
    expect(findPhoneProblem(typed)).toBeNull()
  })

  test('nothing typed is nothing kept, and no problem', () => {
    expect(toKeptPhone('  ')).toBeNull()
    expect(findPhoneProblem('')).toBeNull()
    expect(findPhoneProblem(null)).toBeNull()
  })

  test('what cannot be read stays as typed', () => {
    expect(toKeptPhone('0500 111 22')).toBe('0500 111 22')
    expect(toShownPhone('0500111222')).toBe('0500 111 222')
  })

  test.each([
    ['0500 111', 'Mới có 7 chữ số, số di động có 10 chữ số.'],
    ['0500 111 2223', 'Thừa 1 chữ số, số di động có 10 chữ số.'],
    ['0204 387 6543', 'Đây là số máy bàn. Ô này ghi số di động của người đó.'],
    ['0100 111 222', 'Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09.'],
    ['0500 111 222, 0500 333 444', 'Hình như có hai số. Mỗi người chỉ ghi một số.'],
    ['chưa có', 'Ô này chỉ ghi số, ví dụ 0912 345 678.'],
  ])('«%s»: %s', (typed, sentence) => {
    expect(findPhoneProblem(typed)).toBe(sentence)
  })
})
