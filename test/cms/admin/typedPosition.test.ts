import { describe, expect, test } from 'vitest'
import { findPositionProblem, toKeptPosition, toPosition, toShownPosition } from '../../../cms/admin/typedPosition.ts'

describe('a position field', () => {
  test('keeps two numbers and shows them as one text', () => {
    const kept = toKeptPosition('21,48; 106,12')
    expect(kept).toEqual({ lat: 21.48, lon: 106.12, isSwapped: false })
    expect(toShownPosition(kept)).toBe('21.48, 106.12')
    expect(findPositionProblem(kept)).toBe(null)
  })

  test('says that it put a swapped pair right', () => {
    expect(toKeptPosition('106.12, 21.48')).toEqual({ lat: 21.48, lon: 106.12, isSwapped: true })
  })

  test('keeps what cannot be read as it was typed, and says so', () => {
    const kept = toKeptPosition('đầu làng')
    expect(toShownPosition(kept)).toBe('đầu làng')
    expect(findPositionProblem(kept)).toContain('Chưa đọc được toạ độ')
    expect(toPosition(kept)).toBe(null)
  })

  test('says that half a position is none', () => {
    expect(findPositionProblem({ lat: 21.48, lon: null })).toContain('Chưa đọc được toạ độ')
  })

  test('is empty when nothing is typed', () => {
    expect(toKeptPosition(' ')).toEqual({ lat: null, lon: null, isSwapped: false })
    expect(toShownPosition({ lat: null, lon: null })).toBe('')
  })
})
