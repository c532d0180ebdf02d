import { communeTitle } from '../../content/model/commune.ts'
import type { Note } from './cells.ts'
import { isSameName, readCommuneName } from './names.ts'
import { findPlaceOfSheet, findPlacesInTitle, type KnownPlaces } from './placesInText.ts'
import type { Sheet } from './readSheets.ts'

export type NamedAbove = { commune: string; village: string }
type Titled = { sheet: Sheet; headingIndex: number; places: KnownPlaces; note: Note }

/** The commune and the village that the title names, or the sheet by its name, or who imports. */
export function readTitlePlaces({ sheet, headingIndex, places, note }: Titled): NamedAbove {
  const above = sheet.rows.slice(0, headingIndex).flatMap((cells) => cells.filter((text) => text !== ''))
  // The list's own title comes last; the national heading above it names the office.
  const titles = above.map(findPlacesInTitle).toReversed()
  const commune = titles.find((title) => title.commune)?.commune ?? null
  const village = titles.find((title) => title.village)?.village ?? null
  const bySheet = sheet.name === null ? {} : findPlaceOfSheet(sheet.name, places)
  if (commune && bySheet.commune && !isSameUnit(commune, bySheet.commune))
    note({
      ...{ file: sheet.file, sheet: sheet.name, row: null, column: null },
      severity: 'warning',
      reason: `Tiêu đề ghi «${commune}» còn trang tính mang tên «${sheet.name}»; đã hiểu là ${commune}.`,
      advice: 'Nếu không phải, sửa tiêu đề hoặc thêm cột «Xã/Thị trấn» rồi nhập lại.',
    })
  return {
    commune: commune ?? bySheet.commune ?? (places.home ? communeTitle(places.home) : ''),
    village: village ?? bySheet.village ?? '',
  }
}

const isSameUnit = (a: string, b: string) => isSameName(readCommuneName(a).name, readCommuneName(b).name)
