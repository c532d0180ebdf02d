import { describe, expect, test } from 'vitest'
import { isStale } from '../../content/model/confirmation.ts'
import { addMonths } from '../../content/model/date.ts'

describe('isStale', () => {
  test('begins six months after the confirmation, to the day', () => {
    expect([isStale('2022-06-15', '2022-12-14'), isStale('2022-06-15', '2022-12-15')]).toEqual([false, true])
  })
})

describe('addMonths', () => {
  test.each([
    ['2022-06-15', 6, '2022-12-15'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-11-05', 2, '2023-01-05'],
  ])('%s and %i months are %s', (day, months, then) => expect(addMonths(day, months)).toBe(then))
})
