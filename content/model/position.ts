import { metresOutside, type Position } from './area.ts'
import type { Boundary } from './snapshot.ts'

export type { Position } from './area.ts'

/** The same limits as a village's fields have; no latitude of Vietnam is a longitude of Vietnam. */
export const vietnam = { lat: { min: 8, max: 24 }, lon: { min: 102, max: 118 } } as const

const isWithin = (value: number, { min, max }: { min: number; max: number }) => value >= min && value <= max

export const isInVietnam = ({ lat, lon }: Position): boolean => isWithin(lat, vietnam.lat) && isWithin(lon, vietnam.lon)

/** About one metre: more figures say nothing of a village. */
export const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

export type ReadPosition = Position & { isSwapped: boolean }

const outside =
  'Toạ độ nằm ngoài Việt Nam. Vĩ độ phải từ 8 đến 24, kinh độ từ 102 đến 118, ví dụ 21.48, 106.12. Hãy xem lại toạ độ.'

/** Latitude and longitude as somebody gave them, in either order; else a sentence on what to do. */
export const toPosition = (lat: number, lon: number): ReadPosition | string => {
  const given = { lat: roundDegrees(lat), lon: roundDegrees(lon) }
  if (isInVietnam(given)) return { ...given, isSwapped: false }
  const swapped = { lat: given.lon, lon: given.lat }
  return isInVietnam(swapped) ? { ...swapped, isSwapped: true } : outside
}

const unread = 'Chưa đọc được toạ độ. Hãy ghi vĩ độ rồi kinh độ, ví dụ 21.48, 106.12.'

/** What people type or paste: `21.48, 106.12`, `21,48; 106,12`, `21°28'48"N 106°07'12"E`, a link from a map. */
export const parsePosition = (text: string): ReadPosition | string => {
  const numbers = readLink(text) ?? readDegrees(text) ?? readDecimals(text)
  return numbers ? toPosition(...numbers) : unread
}

type Pair = [number, number]
const toPair = (numbers: number[]): Pair | null =>
  numbers.length === 2 && numbers.every(Number.isFinite) ? (numbers as Pair) : null

/** The pin of a link (`!3d…!4d…`, `q=`) comes before the middle of the shown map (`@`). */
const readLink = (text: string): Pair | null => {
  if (!/^\s*https?:/.test(text)) return null
  const number = '(-?\\d+\\.\\d+)'
  const found = [
    `!3d${number}!4d${number}`,
    `[?&](?:q|query|ll)=${number}(?:,|%2C)\\+?${number}`,
    `@${number},${number}`,
  ]
    .map((pattern) => new RegExp(pattern, 'i').exec(text))
    .find((match) => match !== null)
  return found ? toPair([Number(found[1]), Number(found[2])]) : null
}

/** Degrees, minutes, seconds. */
const readDegrees = (text: string): Pair | null => {
  const parts = [
    ...text.matchAll(/(\d+)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:["”″]|''))?/g),
  ]
  const value = (part?: string) => Number((part ?? '0').replace(',', '.'))
  const isWhole = !/\d[.,]\d+\s*°/.test(text)
  return isWhole ? toPair(parts.map(([, d, m, s]) => value(d) + value(m) / 60 + value(s) / 3600)) : null
}

/** A comma is a decimal sign where it stands right between figures and something else parts the two numbers. */
const readDecimals = (text: string): Pair | null => {
  const bare = text
    .replace(/[°NEBĐ()]|[Vv]ĩ độ|[Kk]inh độ/g, ' ')
    .replaceAll(':', ' ')
    .trim()
  const withPoints = toPair(bare.split(/[\s,;]+/).map(Number))
  if (withPoints && !/^\d+,\d+[\s;]*$/.test(bare)) return withPoints
  return toPair(
    bare
      .split(/\s*;\s*|,\s+|\s+/)
      .filter((part) => part !== '')
      .map((part) => Number(part.replace(',', '.'))),
  )
}

/** Boundaries are simplified, and many are rough: so near to the border nobody can tell. */
export const nearBorderMetres = 200

export type PlacedCommune = { title: string; boundary: Boundary | null | undefined }

/** True, or a sentence that says how far outside of its commune the position lies and in which other one. */
export const checkPosition = (
  position: Position,
  { commune, others = [] }: { commune: PlacedCommune; others?: readonly PlacedCommune[] },
): true | string => {
  if (!commune.boundary) return true
  const metres = metresOutside(position, commune.boundary)
  if (metres <= nearBorderMetres) return true
  const other = others.find(({ boundary }) => boundary && metresOutside(position, boundary) === 0)
  const where = other ? `, trong địa giới ${other.title}` : ''
  return `Vị trí nằm ngoài ranh giới ${commune.title}, cách khoảng ${showMetres(metres)}${where}. Hãy xem lại toạ độ và xã của thôn; nếu ranh giới chỉ để tham khảo thì có thể giữ nguyên.`
}

const showMetres = (metres: number): string =>
  metres < 950 ? `${Math.round(metres / 50) * 50} m` : `${(metres / 1000).toFixed(1).replace('.', ',')} km`
