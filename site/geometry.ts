/** [lon, lat] */
export type Point = [number, number]

/** Twice the signed area of a triangle: positive when o → a → b turns left. */
const turn = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** Half of the hull over sorted points (Andrew's monotone chain). */
const chain = (sorted: Point[]): Point[] => {
  const hull: Point[] = []
  for (const point of sorted) {
    while (hull.length >= 2 && turn(hull.at(-2) as Point, hull.at(-1) as Point, point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull
}

/** Corners of the smallest convex shape around all points, counter-clockwise, not closed. */
export const convexHull = (points: Point[]): Point[] => {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  if (sorted.length < 2) return sorted
  return [...chain(sorted).slice(0, -1), ...chain(sorted.toReversed()).slice(0, -1)]
}

const corners = 12

/** The hull of circles around each corner: rounded, wide enough for one or two points as well. */
export const padRing = (ring: Point[], padding: number): Point[] =>
  convexHull(
    ring.flatMap(([lon, lat]) =>
      Array.from({ length: corners }, (_, place): Point => {
        const angle = (2 * Math.PI * place) / corners
        return [round(lon + padding * Math.cos(angle)), round(lat + padding * Math.sin(angle))]
      }),
    ),
  )

/** About one metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5
