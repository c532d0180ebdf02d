import type { Geometry } from 'geojson'
import { toTexts, type Feature, type Layer } from './layer.ts'
import { MapProblem, mapRefusals } from './mapRefusals.ts'
import { demandDegrees, mapPoints, projectionOfName } from './projection.ts'

type GeoJson = {
  type?: unknown
  name?: unknown
  crs?: { properties?: { name?: unknown } } | null
  features?: unknown
  geometry?: unknown
  properties?: unknown
}

/** A FeatureCollection, one Feature or a bare geometry. @throws MapProblem */
export function readGeoJson(text: string): Layer[] {
  const file = parse(text)
  const features = toFeatures(file)
  if (!features) throw new MapProblem(file.type === 'Topology' ? mapRefusals.topoJson : mapRefusals.otherJson)
  const name = typeof file.name === 'string' ? file.name : null
  return [{ name, features: inDegrees(features, file) }]
}

function parse(text: string): GeoJson {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    throw new MapProblem(mapRefusals.brokenJson)
  }
  throw new MapProblem(mapRefusals.otherJson)
}

function toFeatures(file: GeoJson): Feature[] | null {
  if (Array.isArray(file.features)) return file.features.map(toFeature)
  if (file.type === 'Feature') return [toFeature(file)]
  const geometry = toGeometry(file)
  return geometry && [{ properties: {}, geometry }]
}

function toFeature(value: unknown): Feature {
  const { properties, geometry } = (value ?? {}) as GeoJson
  return { properties: toTexts(properties), geometry: toGeometry(geometry) }
}

/** Null for what is no geometry, or has something else than numbers for points. */
function toGeometry(value: unknown): Geometry | null {
  const { type, coordinates, geometries } = (value ?? {}) as Record<string, unknown>
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return { type, geometries: geometries.flatMap((part) => toGeometry(part) ?? []) }
  const depth = depths[String(type)]
  return depth !== undefined && isOfDepth(coordinates, depth) ? ({ type, coordinates } as Geometry) : null
}

const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}

const isOfDepth = (value: unknown, depth: number): boolean =>
  Array.isArray(value) &&
  (depth > 0
    ? value.every((part) => isOfDepth(part, depth - 1))
    : value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]))

function inDegrees(features: Feature[], { crs }: GeoJson): Feature[] {
  const name = crs?.properties?.name
  const convert = typeof name === 'string' ? projectionOfName(name) : null
  if (!convert) demandDegrees(features.map(({ geometry }) => geometry))
  if (!convert) return features
  return features.map(({ geometry, ...feature }) => ({
    ...feature,
    geometry: geometry && mapPoints(geometry, convert),
  }))
}
