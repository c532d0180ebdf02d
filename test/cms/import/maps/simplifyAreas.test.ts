import { describe, expect, test } from 'vitest'
import { budgetOf, coarsenAreas, maxDistrictBytes, simplifyAreas } from '../../../../cms/import/maps/simplifyAreas.ts'
import { crossesItself, isInside, ringArea } from '../../../../content/model/area.ts'
import { boundary, type Boundary } from '../../../../content/model/snapshot.ts'

type Corner = [number, number]

/** A border that wanders like a stream: always the same. */
const wander = ([ax, ay]: Corner, [bx, by]: Corner, steps = 400): Corner[] =>
  Array.from({ length: steps }, (_, n): Corner => {
    const [t, swing] = [
      n / steps,
      n < 5 ? 0 : 0.004 * (ax - 105.8) * Math.sin(n * (0.9 + ay / 50)) * Math.cos(n * 0.23),
    ]
    return [ax + (bx - ax) * t + swing * Math.sign(by - ay), ay + (by - ay) * t + swing * Math.sign(bx - ax)]
  })

/** A chequerboard of areas; each side is one line, run in one direction by one and in the other by its neighbour. */
function board(size: number): Boundary[] {
  const corner = (x: number, y: number): Corner => [106 + x * 0.1, 21 + y * 0.1]
  const across = (x: number, y: number) => [...wander(corner(x, y), corner(x + 1, y)), corner(x + 1, y)]
  const along = (x: number, y: number) => [...wander(corner(x, y), corner(x, y + 1)), corner(x, y + 1)]
  return Array.from({ length: size * size }, (_, n) => {
    const [x, y] = [n % size, Math.floor(n / size)]
    const sides = [across(x, y), along(x + 1, y), across(x, y + 1).toReversed(), along(x, y).toReversed()]
    return [[[...sides.flatMap((side) => side.slice(0, -1)), corner(x, y)]]]
  })
}

const bytesOf = (areas: Boundary[]) => areas.reduce((sum, area) => sum + JSON.stringify(area).length, 0)
const sidesOf = (area: Boundary) =>
  area
    .flat()
    .flatMap((ring) => ring.slice(1).map((end, index) => [String(ring[index]), String(end)].toSorted().join(' ')))

/** Away from the frame of the board. */
const isInner = (side: string) =>
  side
    .split(' ')
    .map((corner) => corner.split(',').map(Number) as Corner)
    .every(([lon, lat]) => lon > 106.02 && lon < 106.48 && lat > 21.02 && lat < 21.48)

describe('simplifyAreas: a district of 25 communes', () => {
  const given = board(5)
  const { areas, crossing } = simplifyAreas(given)

  test('goes from far too much to what the site can carry', () => {
    expect(bytesOf(given)).toBeGreaterThan(1_000_000)
    expect(bytesOf(areas)).toBeLessThanOrEqual(maxDistrictBytes)
    expect(bytesOf(areas)).toBeGreaterThan(maxDistrictBytes * 0.6)
  })

  test('shared borders stay shared: every side inside of the district belongs to exactly two', () => {
    const counts = Map.groupBy(areas.flatMap(sidesOf), (side) => side)
    const inner = [...counts].filter(([side]) => isInner(side))
    expect(inner.length).toBeGreaterThan(500)
    expect(inner.filter(([, same]) => same.length !== 2)).toEqual([])
  })

  test('the result has the shape of the snapshot, five decimals, closed rings that cross nothing', () => {
    for (const area of areas) expect(boundary.safeParse(area).success).toBe(true)
    const rings = areas.flat(2)
    expect(rings.every((ring) => ring[0]?.join() === ring.at(-1)?.join())).toBe(true)
    expect(rings.flat(2).every((value) => Math.abs(value * 1e5 - Math.round(value * 1e5)) < 1e-6)).toBe(true)
    expect(rings.some(crossesItself)).toBe(false)
    expect(crossing).toEqual(areas.map(() => false))
  })

  test('no commune loses a noticeable part', () => {
    areas.forEach((area, index) => {
      const ratio = ringArea(area[0]?.[0] ?? []) / ringArea(given[index]?.[0]?.[0] ?? [])
      expect(ratio).toBeGreaterThan(0.97)
      expect(ratio).toBeLessThan(1.03)
    })
  })

  test('thinned first, as while reading, borders are shared all the same', () => {
    const thin = coarsenAreas(given, 300_000)
    expect(bytesOf(thin)).toBeLessThan(300_000)
    const { areas: fromThin } = simplifyAreas(thin)
    const counts = Map.groupBy(fromThin.flatMap(sidesOf), (side) => side)
    expect([...counts].filter(([side, same]) => isInner(side) && same.length !== 2)).toEqual([])
    expect(fromThin.flat(2).some(crossesItself)).toBe(false)
  })

  test('simplified again it stays what it is', () => expect(simplifyAreas(areas).areas).toEqual(areas))
})

describe('simplifyAreas: special shapes', () => {
  const circle = (lon: number, lat: number, radius: number, points = 300): Corner[] =>
    Array.from({ length: points + 1 }, (_, n): Corner => {
      const angle = (2 * Math.PI * (n % points)) / points
      return [lon + radius * Math.cos(angle), lat + radius * Math.sin(angle)]
    })

  test('what is small enough is only rounded', () => {
    expect(simplifyAreas([[[[[106.1234567, 21], [106.2, 21], [106.2, 21.1], [106.1234567, 21]]]]]).areas).toEqual([
      [[[[106.12346, 21], [106.2, 21], [106.2, 21.1], [106.12346, 21]]]],
    ]) // prettier-ignore
  })

  test('a town inside of a commune stays, with the hole that it fills', () => {
    const around: Boundary = [[circle(106, 21, 0.1), circle(106, 21, 0.01).toReversed()]]
    const { areas } = simplifyAreas([around, [[circle(106, 21, 0.01)]]], 1_500)
    expect(bytesOf(areas)).toBeLessThanOrEqual(1_500)
    expect(areas[0]?.[0]).toHaveLength(2)
    expect(isInside({ lat: 21, lon: 106 }, areas[1] as Boundary)).toBe(true)
    expect(isInside({ lat: 21, lon: 106 }, areas[0] as Boundary)).toBe(false)
    expect(sidesOf(areas[1] as Boundary).every((side) => sidesOf(areas[0] as Boundary).includes(side))).toBe(true)
  })

  test('a speck goes before the whole does', () => {
    const { areas } = simplifyAreas([[[circle(106, 21, 0.1)], [circle(106.3, 21.3, 0.00002)]]], 800)
    expect(areas[0]).toHaveLength(1)
  })

  test('what crosses itself is said', () => {
    const eight: Boundary = [[[[106, 21], [106.1, 21.1], [106.1, 21], [106, 21.1], [106, 21]]]] // prettier-ignore
    expect(simplifyAreas([eight]).crossing).toEqual([true])
  })

  test('a commune that comes alone gets its share, not that of a district', () => {
    expect([1, 5, 19].map(budgetOf)).toEqual([6_000, 30_000, 60_000])
  })
})
