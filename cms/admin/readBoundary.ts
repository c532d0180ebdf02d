import { mostBoundaryPoints } from '../../content/model/area.ts'
import { boundary, type Boundary } from '../../content/model/snapshot.ts'

type GeoJson = { type?: string; coordinates?: unknown; geometry?: GeoJson | null; features?: GeoJson[] }

/** Coordinates of a MultiPolygon from pasted GeoJSON (geometry, Feature or collection); else a sentence on what to do. */
export const readBoundary = (text: string): Boundary | string => {
  const parsed = parse(text)
  if (parsed === null) return 'Nội dung dán vào không phải là GeoJSON. Hãy mở tệp, chép toàn bộ rồi dán lại.'
  const polygons = polygonsOf(parsed)
  if (polygons === null) return 'Cần một vùng (Polygon hoặc MultiPolygon), không phải điểm hay đường.'
  const checked = boundary.safeParse(polygons.map(dropHeights))
  if (!checked.success || !checked.data.flat().every(isClosed))
    return 'Ranh giới chưa khép kín hoặc có toạ độ sai. Hãy xuất lại từ phần mềm bản đồ.'
  if (countPoints(checked.data) > mostBoundaryPoints)
    return 'Ranh giới quá chi tiết so với bản đồ của trang. Hãy nhập cả tệp ở mục «Nhập danh sách»: ranh giới được rút gọn ở đó.'
  return isInVietnam(checked.data)
    ? checked.data
    : 'Toạ độ nằm ngoài Việt Nam. Hãy xuất lại theo hệ toạ độ WGS 84 (kinh độ, vĩ độ).'
}

const parse = (text: string): GeoJson | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

const polygonsOf = (value: GeoJson): unknown[] | null => {
  if (Array.isArray(value.features)) {
    const parts = value.features.map(polygonsOf)
    return parts.length > 0 && parts.every((part) => part !== null) ? parts.flat() : null
  }
  if (value.geometry) return polygonsOf(value.geometry)
  if (value.type === 'Polygon' && Array.isArray(value.coordinates)) return [value.coordinates]
  return value.type === 'MultiPolygon' && Array.isArray(value.coordinates) ? value.coordinates : null
}

/** Some programs write a height as third figure. */
const dropHeights = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value
  return typeof value[0] === 'number' ? value.slice(0, 2) : value.map(dropHeights)
}

const isClosed = (ring: Boundary[number][number]): boolean => ring[0]?.join() === ring.at(-1)?.join()

const isInVietnam = (value: Boundary): boolean =>
  value.flat(2).every(([lon, lat]) => lon > 102 && lon < 118 && lat > 8 && lat < 24)

export const countPoints = (value: Boundary): number => value.flat(2).length
