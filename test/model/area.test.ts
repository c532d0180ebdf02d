import { describe, expect, test } from 'vitest'
import { crossesItself, isInside, metresOutside, ringArea, squareKilometres } from '../../content/model/area.ts'
import type { Boundary } from '../../content/model/snapshot.ts'

const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area: Boundary = [[square(106, 21, 0.1), square(106.04, 21.04, 0.02)]]

describe('isInside', () => {
  test('tells inside from outside', () => {
    expect(isInside({ lat: 21.01, lon: 106.01 }, area)).toBe(true)
    expect(isInside({ lat: 21.01, lon: 106.11 }, area)).toBe(false)
  })

  test('leaves out holes', () => expect(isInside({ lat: 21.05, lon: 106.05 }, area)).toBe(false))

  test('knows several parts', () => {
    const parts: Boundary = [...area, [square(106.3, 21.3, 0.05)]]
    expect(isInside({ lat: 21.32, lon: 106.32 }, parts)).toBe(true)
  })
})

describe('metresOutside', () => {
  test('is 0 inside', () => expect(metresOutside({ lat: 21.01, lon: 106.01 }, area)).toBe(0))

  test('measures to the nearest side, a degree of longitude being shorter', () => {
    expect(metresOutside({ lat: 21.11, lon: 106.05 }, area)).toBeCloseTo(1113, 0)
    expect(metresOutside({ lat: 21.05, lon: 106.11 }, area)).toBeCloseTo(1039, 0)
  })

  test('measures to a corner', () => {
    expect(metresOutside({ lat: 20.99, lon: 105.99 }, area)).toBeCloseTo(1523, -1)
  })
})

describe('crossesItself', () => {
  test('a square does not', () => expect(crossesItself(square(0, 0, 1))).toBe(false))

  test('a figure of eight does', () => {
    expect(
      crossesItself([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
    ).toBe(true)
  })

  test('touching itself in one corner is no crossing', () => {
    expect(
      crossesItself([
        [0, 0],
        [1, 1],
        [0, 2],
        [-2, 2],
        [-1, 1],
        [0, 0],
      ]),
    ).toBe(false)
  })
})

describe('ringArea', () => {
  test('does not depend on the direction', () => {
    expect(ringArea(square(0, 0, 2))).toBe(4)
    expect(ringArea(square(0, 0, 2).toReversed())).toBe(4)
  })
})

describe('squareKilometres', () => {
  test('leaves out holes', () => {
    expect(squareKilometres([[square(106, 21, 0.1)]])).toBeCloseTo(115.7, 1)
    expect(squareKilometres(area)).toBeCloseTo(111.1, 1)
  })
})
