import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { crossesItself, ringArea } from '../../../content/model/area.ts'
import { roundDegrees } from '../../../content/model/position.ts'
import type { Boundary } from '../../../content/model/snapshot.ts'

/** The map page loads all boundaries of a district at once, over a phone's network. */
export const maxDistrictBytes = 60_000
/** About three hundred points: a commune that comes alone gets no more of it. */
export const maxCommuneBytes = 6_000

export const budgetOf = (communes: number): number => Math.min(maxDistrictBytes, communes * maxCommuneBytes)

export type Simplified = { areas: Boundary[]; /** Of each: whether a ring crosses itself. */ crossing: boolean[] }

/**
 * Areas small enough together for the site. What two of them share is one line and stays one; the corners where borders
 * meet stay where they are. Coarser steps are tried until no border crosses itself that did not before.
 */
export function simplifyAreas(given: Boundary[], maxBytes = budgetOf(given.length)): Simplified {
  const { whole, lines } = open(given)
  if (bytesOf(whole) <= maxBytes) return { areas: whole, crossing: whole.map(crosses) }
  const all = lines()
  const weights = weightsOf(all)
  const cut = (kept: number) => cutLines(all, weights, kept)
  const most = findMost((kept) => bytesOf(cut(kept)) <= maxBytes, weights.length)
  for (const share of [1, 0.97, 0.94, 0.9, 0.85, 0.8, 0.7]) {
    const areas = cut(Math.floor(most * share))
    if (!areas.some(crosses)) return { areas, crossing: areas.map(() => false) }
  }
  const areas = cut(most)
  return { areas, crossing: areas.map(crosses) }
}

/** A point as JSON takes twenty bytes, and most stand in two areas. */
const bytesOfPoint = 40

/** Far finer than the site needs: done with the reading, in its thread, so that the rest has no load to carry. */
export function coarsenAreas(given: Boundary[], maxBytes = 20 * maxDistrictBytes): Boundary[] {
  const { whole, lines } = open(given)
  if (bytesOf(whole) <= maxBytes) return whole
  const fine = lines()
  return cutLines(fine, weightsOf(fine), Math.floor(maxBytes / bytesOfPoint))
}

function open(given: Boundary[]) {
  const whole = given.map((area) => tidy(area, 0))
  return { whole, lines: () => presimplify(topology({ areas: toCollection(whole) }) as Lines) }
}

type Lines = Topology<{ areas: GeometryCollection }>

const toCollection = (areas: Boundary[]): GeoJSON.GeometryCollection => ({
  type: 'GeometryCollection',
  geometries: areas.map((coordinates): MultiPolygon => ({ type: 'MultiPolygon', coordinates })),
})

/** How much each point matters, most first; ends of lines always stay. */
function weightsOf({ arcs }: Lines): number[] {
  const points = arcs.flat() as unknown as [number, number, number][]
  return points
    .map(([, , weight]) => weight)
    .filter(Number.isFinite)
    .toSorted((a, b) => b - a)
}

/** The largest count that still is small; bisected, since more points are more bytes. */
function findMost(isSmall: (kept: number) => boolean, count: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isSmall(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function cutLines(lines: Lines, weights: number[], kept: number): Boundary[] {
  const least = weights[kept] === undefined ? 0 : weights[kept] + Number.EPSILON
  const simple = simplify(lines, least)
  return (feature(simple, simple.objects.areas).features as GeoJSON.Feature<MultiPolygon>[]).map(({ geometry }) =>
    tidy(geometry.coordinates as Boundary, 1e-9),
  )
}

/** Five decimals, no point twice in a row, and no ring that has collapsed; the largest part always stays. */
function tidy(area: Boundary, leastArea: number): Boundary {
  const parts = area.map((rings) => rings.map(toRing)).filter(([outer = []]) => outer.length >= 4)
  const largest = Math.max(...parts.map(([outer = []]) => ringArea(outer)))
  return parts
    .filter(([outer = []]) => ringArea(outer) >= Math.min(leastArea, largest))
    .map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => hole.length >= 4 && ringArea(hole) > leastArea)])
}

function toRing(ring: Boundary[number][number]): Boundary[number][number] {
  const rounded = ring.map(([lon, lat]): [number, number] => [roundDegrees(lon), roundDegrees(lat)])
  return rounded.filter(([lon, lat], index) => {
    const before = rounded[index - 1]
    return !before || before[0] !== lon || before[1] !== lat
  })
}

const crosses = (area: Boundary): boolean => area.flat().some(crossesItself)

const bytesOf = (areas: Boundary[]): number => areas.reduce((sum, area) => sum + JSON.stringify(area).length, 0)
