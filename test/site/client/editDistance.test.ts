import { describe, expect, test } from 'vitest'
import { isOneTypoApart } from '../../../site/client/editDistance.ts'

describe('isOneTypoApart', () => {
  test.each([
    ['donggian', 'donhgian'],
    ['dongian', 'donggian'],
    ['dongggian', 'donggian'],
    ['donggina', 'donggian'],
    ['onggian', 'donggian'],
    ['donggia', 'donggian'],
    ['donggiann', 'donggian'],
  ])('%s and %s', (typed, whole) => {
    expect(isOneTypoApart(typed, whole)).toBe(true)
  })

  test.each([
    ['dogian', 'donggian'],
    ['dnoggina', 'donggian'],
    ['abc', 'xyz'],
    ['', 'ab'],
  ])('not %s and %s', (typed, whole) => {
    expect(isOneTypoApart(typed, whole)).toBe(false)
  })

  test.each([
    ['quyhn', 'quynhlau'],
    ['qunhl', 'quynhlau'],
    ['quyynh', 'quynhlau'],
  ])('%s and a beginning of %s', (typed, whole) => {
    expect(isOneTypoApart(typed, whole, true)).toBe(true)
    expect(isOneTypoApart(typed, whole)).toBe(false)
  })
})
