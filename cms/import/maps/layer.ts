import type { Geometry } from 'geojson'

/** One layer of a map file: what each thing on it is called, and where it lies in degrees (WGS 84). */
export type Feature = { properties: Record<string, string>; geometry: Geometry | null }
export type Layer = { name: string | null; features: Feature[] }

/** Texts and numbers; nested values and looks (`stroke`) say nothing of a name. */
export function toTexts(properties: unknown): Record<string, string> {
  const entries = Object.entries((properties ?? {}) as object)
  return Object.fromEntries(
    entries.flatMap(([key, value]: [string, unknown]) => {
      const isText = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
      return isText && !looks.test(key) ? [[key, String(value).trim()]] : []
    }),
  )
}

const looks = /^(?:style|icon|stroke|fill|marker|label-|visibility|tessellate|extrude|altitudeMode|@)/i
