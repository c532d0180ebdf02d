/** The part of shpjs that is used; the package brings no types of its own. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson'
  export const parseShp: (shp: Uint8Array, prj: string | undefined) => (Geometry | null)[]
  export const parseDbf: (dbf: Uint8Array, encoding: string) => Record<string, unknown>[]
}
