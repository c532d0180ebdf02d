import { describe, expect, test } from 'vitest'
import { communeArea } from '../../site/communeArea.ts'
import { convexHull, padRing, type Point } from '../../site/geometry.ts'

const isInside = ([x, y]: Point, ring: Point[]): boolean =>
  ring.every(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length] as Point
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
  })

describe('convexHull', () => {
  test('keeps the corners of a square and drops what lies inside or on an edge', () => {
    const square: Point[] = [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ]
    expect(convexHull([...square, [1, 1], [1, 0], [0.5, 1.5]])).toEqual(square)
  })

  test('survives no point, one point, equal points and points on a line', () => {
    expect(convexHull([])).toEqual([])
    expect(convexHull([[1, 2]])).toEqual([[1, 2]])
    expect(
      convexHull([
        [1, 1],
        [2, 2],
        [3, 3],
      ] as Point[]),
    ).toEqual([
      [1, 1],
      [3, 3],
    ])
  })

  test('holds every point of a cloud', () => {
    const cloud = Array.from({ length: 200 }, (_, at): Point => [Math.sin(at * 7.3) * 5, Math.cos(at * 3.1) * 3])
    const hull = convexHull(cloud)
    expect(cloud.every((point) => isInside(point, hull))).toBe(true)
  })
})

describe('padRing', () => {
  test('leaves the asked distance around a point', () => {
    const ring = padRing([[106, 21]], 0.01)
    expect(ring.length).toBe(12)
    for (const [lon, lat] of ring) expect(Math.hypot(lon - 106, lat - 21)).toBeCloseTo(0.01, 4)
  })

  test('holds what it pads', () => {
    const hull: Point[] = [
      [106, 21],
      [106.1, 21.02],
      [106.03, 21.09],
    ]
    const ring = padRing(hull, 0.005)
    expect(hull.every((point) => isInside(point, ring))).toBe(true)
  })
})

describe('communeArea', () => {
  test('is nothing without a village on the map', () => {
    expect(communeArea([])).toBeNull()
  })

  test('is one closed ring', () => {
    const ring = communeArea([
      [106, 21],
      [106.1, 21.05],
    ])?.[0]?.[0]
    expect(ring?.length).toBeGreaterThan(4)
    expect(ring?.at(-1)).toEqual(ring?.[0])
  })
})
