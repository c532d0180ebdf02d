import type { Geometry, Position } from 'geojson'
import proj4 from 'proj4'
import { MapProblem, mapRefusals, sayUnknownProjection } from './mapRefusals.ts'

/** To longitude and latitude of WGS 84; null where they are that already. */
export type ToDegrees = ((point: [number, number]) => [number, number]) | null

/** The seven parameters of the state's survey office: without them everything lies 200 m beside. */
const vn2000Shift = '-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278'

const transverse = (meridian: number, scale: number) =>
  `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${scale} +x_0=500000 +y_0=0 +ellps=WGS84 +units=m +no_defs`

/** Central meridians of VN-2000's three-degree zones by their EPSG codes. */
const threeDegreeZones: Record<string, number> = {
  5896: 102,
  5897: 105,
  5898: 108,
  5899: 107.75,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  9217: 108.25,
  9218: 108.5,
}

/** The `crs` of older GeoJSON: `urn:ogc:def:crs:EPSG::3405`, `EPSG:3405`, `urn:ogc:def:crs:OGC:1.3:CRS84`. */
export function projectionOfName(name: string): ToDegrees {
  if (/CRS:?84$/i.test(name)) return null
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1]
  if (code === '4326' || code === '4979') return null
  const zone = code === undefined ? undefined : threeDegreeZones[code]
  if (zone !== undefined) return toDegrees(transverse(zone, 0.9999), true)
  if (code === '3405' || code === '3406') return toDegrees(transverse(code === '3405' ? 105 : 111, 0.9996), true)
  if (code === '32648' || code === '32649') return toDegrees(transverse(code === '32648' ? 105 : 111, 0.9996), false)
  if (code === '4756') return toDegrees('+proj=longlat +ellps=WGS84 +no_defs', true)
  throw new MapProblem(sayUnknownProjection(name))
}

/** A shapefile's `.prj`: WGS 84, VN-2000 or a datum with its shift, in degrees or in any projection of them. */
export function projectionOfPrj(text: string): ToDegrees {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 40)
  const datum = /DATUM\s*\[\s*"([^"]*)"/i.exec(text)?.[1] ?? ''
  const isVn2000 = /vn[-_ ]?2000|vietnam[-_ ]?2000/i.test(`${name} ${datum}`)
  const isWgs84 = /wgs[-_ ]*(?:19)?84|world_geodetic_system_1984/i.test(datum)
  // MapInfo leaves the datum unnamed, and says how far it is off instead.
  const isShifted = /TOWGS84\s*\[/i.test(text)
  if (!isVn2000 && !isWgs84 && !isShifted) throw new MapProblem(sayUnknownProjection(name))
  if (isWgs84 && !isVn2000 && /^\s*GEOG/i.test(text)) return null
  return toDegrees(text, isVn2000)
}

/** Of a `.prj` proj4 takes the projection; the shift of VN-2000 is ours, since files leave it out. */
function toDegrees(definition: string, isVn2000: boolean): ToDegrees {
  try {
    const source = new proj4.Proj(definition)
    if (isVn2000)
      Object.assign(source, { datum: new proj4.Proj(`+proj=longlat +ellps=WGS84 +towgs84=${vn2000Shift}`).datum })
    const convert = proj4(source, new proj4.Proj('WGS84'))
    return (point) => convert.forward(point)
  } catch {
    throw new MapProblem(sayUnknownProjection(definition.slice(0, 40)))
  }
}

/** Whether these are degrees at all: without a named projection, metres lead nowhere. */
export function demandDegrees(geometries: (Geometry | null)[]): void {
  const first = geometries.flatMap((geometry) => (geometry ? (firstPoint(geometry) ?? []) : []))
  if (first.some((value) => Math.abs(value) > 360)) throw new MapProblem(mapRefusals.noProjection)
}

function firstPoint(geometry: Geometry): Position | undefined {
  if (geometry.type === 'GeometryCollection') return geometry.geometries[0] && firstPoint(geometry.geometries[0])
  let part: unknown = geometry.coordinates
  while (Array.isArray(part) && Array.isArray(part[0])) part = part[0]
  return part as Position
}

/** Every point of a geometry put through `convert`; heights go. */
export function mapPoints<Shape extends Geometry>(geometry: Shape, convert: NonNullable<ToDegrees>): Shape {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((part) => mapPoints(part, convert)) }
  return { ...geometry, coordinates: mapAll(geometry.coordinates, convert) }
}

function mapAll(value: unknown, convert: NonNullable<ToDegrees>): never {
  const values = value as unknown[]
  return (
    typeof values[0] === 'number'
      ? convert([values[0], Number(values[1])])
      : values.map((part) => mapAll(part, convert))
  ) as never
}
