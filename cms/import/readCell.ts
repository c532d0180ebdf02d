import { SSF, type CellObject } from '@e965/xlsx'

/** A formula that was saved without its result: none is ever evaluated. */
const noResult = '#N/A'

/** `#REF!`, `#DIV/0!`… : what a spreadsheet shows in place of a value. */
export const isErrorText = (text: string): boolean => /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(text)

/** A cell as the text that the board sees, without what a display format would cut off or turn round. */
export function readCell(cell: CellObject | undefined): string {
  if (cell === undefined) return ''
  if (cell.t === 'e' || (cell.f !== undefined && cell.v === undefined)) return cell.w ?? noResult
  if (cell.v === undefined || cell.v === null) return ''
  if (cell.t === 'b') return cell.v ? 'Có' : 'Không'
  if (typeof cell.v === 'number') return readNumber(cell.v, cell)
  return String(cell.v).normalize('NFC').trim()
}

function readNumber(value: number, cell: CellObject): string {
  if (typeof cell.z === 'string' && SSF.is_date(cell.z)) return readDay(value)
  // A format such as 00000 keeps leading zeros, which belong to codes and phone numbers.
  if (cell.w !== undefined && /^0\d+$/.test(cell.w) && Number(cell.w) === value) return cell.w
  return String(value)
}

/** Days of a serial number as ISO: the shown form may be month first. */
function readDay(serial: number): string {
  const { y, m, d } = SSF.parse_date_code(serial) as { y: number; m: number; d: number }
  return [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].join('-')
}
