import { boundary, type Boundary } from '../../content/model/snapshot.ts'

type GeoJson = { type?: string; coordinates?: unknown; geometry?: GeoJson; features?: GeoJson[] }

/** Coordinates of a MultiPolygon from pasted GeoJSON (geometry, Feature or one-feature collection); else what to do. */
export const readBoundary = (text: string): Boundary | string => {
  const parsed = parse(text)
  if (parsed === null) return 'Nội dung dán vào không phải là GeoJSON. Hãy mở tệp, chép toàn bộ rồi dán lại.'
  const polygons = polygonsOf(parsed)
  if (polygons === null) return 'Cần một vùng (Polygon hoặc MultiPolygon), không phải điểm hay đường.'
  const checked = boundary.safeParse(polygons)
  return checked.success ? checked.data : 'Ranh giới chưa khép kín hoặc có toạ độ sai. Hãy xuất lại từ phần mềm bản đồ.'
}

const parse = (text: string): GeoJson | null => {
  try {
    return JSON.parse(text) as GeoJson
  } catch {
    return null
  }
}

const polygonsOf = (value: GeoJson): unknown[] | null => {
  if (value.features?.length === 1) return polygonsOf(value.features[0] ?? {})
  if (value.geometry) return polygonsOf(value.geometry)
  if (value.type === 'Polygon' && Array.isArray(value.coordinates)) return [value.coordinates]
  return value.type === 'MultiPolygon' && Array.isArray(value.coordinates) ? value.coordinates : null
}

export const countPoints = (value: Boundary): number => value.flat(2).length
