import type { Boundary } from './snapshot.ts'

/** As GeoJSON writes it: longitude first. */
export type Vertex = readonly [lon: number, lat: number]
export type Position = { lat: number; lon: number }

/** More than all communes of a district need together: the map page loads every boundary at once. */
export const mostBoundaryPoints = 3_000

const metresPerDegree = 111_320

/** Metres east and north of a point. Over a district the earth is flat enough. */
const metresFrom = ({ lat, lon }: Position): ((vertex: Vertex) => [number, number]) => {
  const shrink = Math.cos((lat * Math.PI) / 180)
  return ([x, y]) => [(x - lon) * shrink * metresPerDegree, (y - lat) * metresPerDegree]
}

/** Even–odd over all rings, so that holes and islands need no care. */
export const isInside = ({ lat, lon }: Position, area: Boundary): boolean =>
  area.flat().reduce((inside, ring) => inside !== crossesOddly({ lat, lon }, ring), false)

const crossesOddly = ({ lat, lon }: Position, ring: readonly Vertex[]): boolean =>
  segmentsOf(ring).filter(
    ([[ax, ay], [bx, by]]) => ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax,
  ).length %
    2 ===
  1

const segmentsOf = (ring: readonly Vertex[]): [Vertex, Vertex][] =>
  ring.slice(1).map((vertex, index): [Vertex, Vertex] => [ring[index] as Vertex, vertex])

/** How far a position lies outside of an area; 0 inside. */
export const metresOutside = (position: Position, area: Boundary): number => {
  if (isInside(position, area)) return 0
  const place = metresFrom(position)
  return area
    .flat()
    .flatMap(segmentsOf)
    .reduce((least, [a, b]) => Math.min(least, toSegment(place(a), place(b))), Infinity)
}

/** From the origin to a segment. */
const toSegment = ([ax, ay]: [number, number], [bx, by]: [number, number]): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
  return Math.hypot(ax + along * dx, ay + along * dy)
}

/** Square degrees between a ring's corners, whichever way it runs. */
export const ringArea = (ring: readonly Vertex[]): number =>
  Math.abs(segmentsOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0)) / 2

/** Its surface, holes left out. */
export const squareKilometres = (area: Boundary): number =>
  area.reduce((sum, [outer = [], ...holes]) => {
    const [, lat] = outer[0] ?? [0, 0]
    const perDegree = (metresPerDegree / 1000) ** 2 * Math.cos((lat * Math.PI) / 180)
    return sum + perDegree * holes.reduce((rest, hole) => rest - ringArea(hole), ringArea(outer))
  }, 0)

/** Whether a closed ring crosses or overlaps itself; meeting itself in one corner is allowed. */
export const crossesItself = (ring: readonly Vertex[]): boolean => {
  const segments = segmentsOf(ring)
  return segments.some((segment, at) => segments.some((other, index) => index > at + 1 && doCross(segment, other)))
}

const doCross = ([a, b]: [Vertex, Vertex], [c, d]: [Vertex, Vertex]): boolean =>
  !areApart(a, b, c, d) && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0

/** Most pairs are told apart by their ranges alone. */
const areApart = (a: Vertex, b: Vertex, c: Vertex, d: Vertex): boolean =>
  Math.max(a[0], b[0]) < Math.min(c[0], d[0]) ||
  Math.max(c[0], d[0]) < Math.min(a[0], b[0]) ||
  Math.max(a[1], b[1]) < Math.min(c[1], d[1]) ||
  Math.max(c[1], d[1]) < Math.min(a[1], b[1])

const turn = (o: Vertex, a: Vertex, b: Vertex): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])
