import { describe, expect, test } from 'vitest'
import { diffWord } from '../../../cms/admin/diffWord.ts'

describe('diffWord', () => {
  test.each([
    [true, 'Có'],
    [false, 'Không'],
    [null, '–'],
    [undefined, '–'],
    ['', '–'],
    ['2022-11-05', '05/11/2022'],
    ['2022-11-31', '2022-11-31'],
  ])('writes %j as «%s»', (value, word) => {
    expect(diffWord(value)).toBe(word)
  })

  test('names a choice, and shows a value that is no longer one', () => {
    const choices = [{ value: 'paper', label: 'Giấy đồng ý' }]
    expect([diffWord('paper', choices), diffWord('fax', choices)]).toEqual(['Giấy đồng ý', 'fax'])
  })
})
