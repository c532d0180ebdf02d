import { describe, expect, test } from 'vitest'
import { findDayProblem, toKeptDay, toShownDay } from '../../../cms/admin/typedDay.ts'

describe('a day field', () => {
  test('keeps 5/11/2022 as an ISO day and shows it with two figures each', () => {
    expect(toKeptDay('5/11/2022')).toBe('2022-11-05')
    expect(toShownDay('2022-11-05')).toBe('05/11/2022')
  })

  test('keeps what is no day as it was typed, and says so', () => {
    expect(toKeptDay('31/2/2022')).toBe('31/2/2022')
    expect(toShownDay('31/2/2022')).toBe('31/2/2022')
    expect(findDayProblem('31/2/2022')).toContain('«31/2/2022» không phải là ngày có thật')
  })

  test('is empty when nothing is typed', () => {
    expect([toKeptDay(' '), toShownDay(null), findDayProblem(null)]).toEqual([null, '', null])
  })
})
