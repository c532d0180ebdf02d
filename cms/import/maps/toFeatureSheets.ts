import type { Geometry, Position } from 'geojson'
import type { Boundary } from '../../../content/model/snapshot.ts'
import { roundDegrees } from '../../../content/model/position.ts'
import type { ImportFinding } from '../finding.ts'
import type { Sheet } from '../readSheets.ts'
import { areaColumns, findAreaProperties, findPointProperties, pointColumns, type PointColumn } from './columns.ts'
import type { Feature, Layer } from './layer.ts'
import { coarsenAreas } from './simplifyAreas.ts'

/** Beside the rows of a sheet that was a map: what each row draws. Points stand in the cells. */
export type MapSheet = { is: 'points' } | { is: 'areas'; areas: (Boundary | null)[] }

type Sheets = { sheets: (Sheet & { map: MapSheet })[]; findings: ImportFinding[] }

/**
 * A map as tables, one row a feature: so that a person sees and corrects them in the preview like any other list. The
 * first row holds the properties' own names.
 */
export function toFeatureSheets(file: string, layers: Layer[]): Sheets {
  const sheets = layers.flatMap((layer) => toSheets({ file, layer, isOnly: layers.length === 1 }))
  return { sheets, findings: layers.flatMap((layer) => sayLeftOut(file, layer)) }
}

function toSheets({ file, layer, isOnly }: { file: string; layer: Layer; isOnly: boolean }) {
  const points = layer.features.filter(({ geometry }) => geometry && pointOf(geometry))
  const areas = layer.features.filter(({ geometry }) => geometry && areaOf(geometry))
  const name = (kind: string) => (isOnly ? kind : `${layer.name ?? 'Lớp'} (${kind.toLocaleLowerCase('vi')})`)
  return [
    ...(points.length > 0 ? [{ file, name: name('Điểm'), ...toPointRows(points) }] : []),
    ...(areas.length > 0 ? [{ file, name: name('Vùng'), ...toAreaRows(areas) }] : []),
  ]
}

function toPointRows(features: Feature[]): { rows: string[][]; map: MapSheet } {
  const found = findPointProperties(features)
  const columns = (Object.keys(pointColumns) as PointColumn[]).filter((column) => column !== 'lat' && column !== 'lon')
  const rows = features.map(({ properties, geometry }) => {
    const [lon = NaN, lat = NaN] = (geometry && pointOf(geometry)) ?? []
    return [...columns.map((column) => properties[found[column] ?? ''] ?? ''), showDegrees(lat), showDegrees(lon)]
  })
  const heading = [
    ...columns.map((column) => found[column] ?? pointColumns[column]),
    pointColumns.lat,
    pointColumns.lon,
  ]
  return { rows: [heading, ...rows], map: { is: 'points' } }
}

const showDegrees = (degrees: number) => String(roundDegrees(degrees))

function toAreaRows(features: Feature[]): { rows: string[][]; map: MapSheet } {
  const found = findAreaProperties(features)
  const columns = Object.keys(areaColumns) as (keyof typeof areaColumns)[]
  const rows = features.map(({ properties }) => columns.map((column) => properties[found[column] ?? ''] ?? ''))
  const given = features.map(({ geometry }) => (geometry && areaOf(geometry)) ?? [])
  const areas = coarsenAreas(given).map((area) => (area.length > 0 ? area : null))
  const heading = columns.map((column) => found[column] ?? areaColumns[column])
  return { rows: [heading, ...rows], map: { is: 'areas', areas: [null, ...areas] } }
}

/** A place drawn together with a line or an area counts as its first point. */
function pointOf(geometry: Geometry): Position | null {
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'MultiPoint') return geometry.coordinates[0] ?? null
  if (geometry.type !== 'GeometryCollection' || areaOf(geometry)) return null
  return geometry.geometries.map(pointOf).find((point) => point !== null) ?? null
}

function areaOf(geometry: Geometry): Boundary | null {
  if (geometry.type === 'Polygon') return toBoundary([geometry.coordinates])
  if (geometry.type === 'MultiPolygon') return toBoundary(geometry.coordinates)
  if (geometry.type !== 'GeometryCollection') return null
  const parts = geometry.geometries.flatMap((part) => areaOf(part) ?? [])
  return parts.length > 0 ? parts : null
}

/** Without heights, closed, and without what has no surface; null where nothing is left. */
function toBoundary(polygons: Position[][][]): Boundary | null {
  const parts = polygons
    .map((rings) => rings.map(toRing))
    .filter(([outer = []]) => outer.length >= 4)
    .map(([outer = [], ...holes]) => [outer, ...holes.filter((hole) => hole.length >= 4)])
  return parts.length > 0 ? parts : null
}

function toRing(ring: Position[]): Boundary[number][number] {
  const points = ring.map(([lon = NaN, lat = NaN]): [number, number] => [lon, lat])
  const [first, last] = [points[0], points.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : points
}

function sayLeftOut(file: string, { name, features }: Layer): ImportFinding[] {
  const left = features.filter(({ geometry }) => !geometry || (!pointOf(geometry) && !areaOf(geometry))).length
  if (left === 0) return []
  const reason = `${left} đối tượng${name === null ? '' : ` của lớp «${name}»`} không phải là điểm hay vùng (đường, hoặc không có hình) nên không được nhập.`
  const advice = 'Vị trí thôn vẽ bằng điểm, ranh giới xã vẽ bằng vùng khép kín.'
  return [{ file, sheet: null, row: null, column: null, severity: 'info', reason, advice }]
}
