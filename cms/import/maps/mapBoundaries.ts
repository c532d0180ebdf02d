import { isInVietnam } from '../../../content/model/position.ts'
import type { Boundary } from '../../../content/model/snapshot.ts'
import { readDay, refuse, type Note } from '../cells.ts'
import type { ImportBoundary } from '../documents.ts'
import { readCommuneName } from '../names.ts'
import type { Sheet } from '../readSheets.ts'
import { areaColumns, type AreaColumn } from './columns.ts'
import { featureRows, type FeatureRow } from './featureRows.ts'
import { readUnitCode } from './unitCode.ts'

type Row = FeatureRow<AreaColumn>
type Reading = { sheet: Sheet; areas: (Boundary | null)[]; note: Note }

export function mapBoundaries({ sheet, areas, note }: Reading): ImportBoundary[] {
  const rows = featureRows(sheet, areaColumns)
  const larger = rows.filter((row) => isLarger(row.read('name')))
  if (larger.length > 0) noteLarger(larger, note)
  return rows.flatMap((row) => (larger.includes(row) ? [] : (toBoundary(row, areas[row.index] ?? null, note) ?? [])))
}

/** Maps of communes often draw the district and its neighbours as well. */
const isLarger = (name: string) => /^(?:huyện|quận|thị xã|thành phố|tỉnh)\s/iu.test(name)

function noteLarger(rows: Row[], note: Note): void {
  const [first] = rows as [Row]
  const names = rows.map((row) => row.read('name')).join(', ')
  const reason = `${rows.length} vùng không phải là xã, thị trấn nên được bỏ qua: ${names}.`
  note({ ...first.at(), row: null, severity: 'info', reason, advice: 'Không cần làm gì.' })
}

function toBoundary(row: Row, given: Boundary | null, note: Note): ImportBoundary | undefined {
  const [code, name] = [readUnitCode(row.read('code')), row.read('name')]
  if (name === '' && code === null)
    return refuse(
      { at: row.at('name'), note },
      'Vùng này không có tên, không có mã nên không biết là xã nào; không được nhập.',
      'Ghi tên xã, thị trấn, hoặc bỏ qua dòng này.',
    )
  if (!given)
    return refuse(
      { at: row.at('name'), note },
      `${name || code}: vùng quá nhỏ, không có diện tích; không được nhập.`,
      'Kiểm tra lại hình vẽ trong phần mềm bản đồ.',
    )
  const area = readArea(row, given, note)
  if (!area) return undefined
  const validFrom = readDay({ text: row.read('validFrom'), at: row.at('validFrom'), note }) ?? null
  return { at: row.at('name'), code, ...readCommuneName(name), validFrom, area }
}

function readArea(row: Row, area: Boundary, note: Note): Boundary | undefined {
  if (isWhollyInVietnam(area)) return area
  const name = row.read('name') || row.read('code')
  const swapped = area.map((rings) => rings.map((ring) => ring.map(([x, y]): [number, number] => [y, x])))
  if (!isWhollyInVietnam(swapped))
    return refuse(
      { at: row.at('name'), note },
      `${name}: vùng nằm ngoài Việt Nam, hoặc toạ độ không phải WGS 84; không được nhập.`,
      'Xuất lại từ phần mềm bản đồ theo hệ toạ độ WGS 84 (kinh độ, vĩ độ).',
    )
  const reason = `${name}: kinh độ và vĩ độ bị đổi chỗ; đã được đổi lại cho đúng.`
  note({ ...row.at('name'), severity: 'warning', reason, advice: 'Xem lại ranh giới trên bản đồ sau khi nhập.' })
  return swapped
}

const isWhollyInVietnam = (area: Boundary) => area.flat(2).every(([lon, lat]) => isInVietnam({ lat, lon }))
