import { convexHull, padRing, type Point } from './geometry.ts'

/** Degrees around the outermost villages: about 600 m. */
const padding = 0.0055

/** A schematic area around a commune's villages, as MultiPolygon coordinates; null without a single village. */
export const communeArea = (points: Point[]): Point[][][] | null => {
  if (points.length === 0) return null
  const ring = padRing(convexHull(points), padding)
  const [first] = ring
  return first ? [[[...ring, first]]] : null
}
