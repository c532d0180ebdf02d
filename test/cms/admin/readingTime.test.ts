import { describe, expect, test } from 'vitest'
import { findLongSentences, showSeconds } from '../../../cms/admin/readingTime.ts'

const words = (count: number) => Array.from({ length: count }, () => 'bà').join(' ')

describe('findLongSentences', () => {
  test('finds a sentence of more than thirty syllables, and not one of thirty', () => {
    expect(findLongSentences(`${words(30)}. Kính thưa ${words(29)}.`).map(({ syllables }) => syllables)).toEqual([31])
  })

  test('does not end a sentence at an abbreviation', () => {
    expect(findLongSentences(`${words(20)} TP. Bắc Giang ${words(12)}.`)).toHaveLength(1)
  })

  test('ends one at a line', () => {
    expect(findLongSentences(`${words(20)}\n${words(20)}`)).toEqual([])
  })
})

describe('showSeconds', () => {
  test.each([
    [95, '1 phút 35 giây'],
    [120, '2 phút'],
    [0, '0 giây'],
  ])('shows %i', (seconds, shown) => {
    expect(showSeconds(seconds)).toBe(shown)
  })
})
