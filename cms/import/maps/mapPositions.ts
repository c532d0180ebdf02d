import { toPosition } from '../../../content/model/position.ts'
import { villageKey } from '../../../content/model/village.ts'
import { refuse, type Note } from '../cells.ts'
import type { CommuneRef, ImportPosition } from '../documents.ts'
import { readCommuneName, readVillageName } from '../names.ts'
import type { Sheet } from '../readSheets.ts'
import { pointColumns, type PointColumn } from './columns.ts'
import { featureRows, type FeatureRow } from './featureRows.ts'
import { readUnitCode } from './unitCode.ts'

type Row = FeatureRow<PointColumn>

export const mapPositions = ({ sheet, note }: { sheet: Sheet; note: Note }): ImportPosition[] =>
  featureRows(sheet, pointColumns).flatMap((row) => toImportPosition(row, note) ?? [])

function toImportPosition(row: Row, note: Note): ImportPosition | undefined {
  const key = villageKey.safeParse(row.read('key').toLowerCase()).data ?? null
  const { village, commune } = splitName(row)
  if (village === '' && key === null)
    return refuse(
      { at: row.at('village'), note },
      'Điểm này không có tên nên không biết là thôn nào; không được nhập.',
      'Ghi tên thôn, hoặc bỏ qua dòng này nếu không phải vị trí thôn.',
    )
  const position = readPosition(row, village || row.read('key'), note)
  if (!position) return undefined
  const named = readVillageName(village)
  const communeCode = readUnitCode(row.read('communeCode'))
  return { at: row.at('village'), key, ...named, commune: toCommuneRef(row, commune), communeCode, ...position }
}

/** «Thôn Trung, xã Đồng Tâm» says both. */
function splitName(row: Row): { village: string; commune: string } {
  const [village, commune] = [row.read('village'), row.read('commune')]
  const parts = /^(.+?)\s*(?:[,;(–]|\s-\s)\s*((?:xã|thị trấn|phường|tt\.?)\s.+?)\)?$/iu.exec(village)
  return parts && commune === '' ? { village: parts[1] ?? '', commune: parts[2] ?? '' } : { village, commune }
}

const toCommuneRef = (row: Row, text: string): CommuneRef | null =>
  text === '' ? null : { ...readCommuneName(text), at: row.at('commune') }

function readPosition(row: Row, name: string, note: Note): { lat: number; lon: number } | undefined {
  const [lat, lon] = (['lat', 'lon'] as const).map((column) => Number(row.read(column).replace(',', '.') || NaN))
  const position = toPosition(lat ?? NaN, lon ?? NaN)
  if (typeof position === 'string')
    return refuse({ at: row.at('lat'), note }, `${name}: ${firstSentence(position)} Điểm này không được nhập.`, advice)
  if (position.isSwapped) {
    const reason = `${name}: vĩ độ và kinh độ bị đổi chỗ; đã được đổi lại cho đúng.`
    note({ ...row.at('lat'), severity: 'warning', reason, advice: 'Xem lại vị trí trên bản đồ sau khi nhập.' })
  }
  return { lat: position.lat, lon: position.lon }
}

const firstSentence = (text: string) => text.slice(0, text.indexOf('. ') + 1)
const advice = 'Sửa vĩ độ (từ 8 đến 24) và kinh độ (từ 102 đến 118), ví dụ 21.48 và 106.12.'
