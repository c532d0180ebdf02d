import { parseDay } from '../../content/model/date.ts'
import type { Day } from '../../content/model/date.ts'
import { parsePhone } from '../../content/model/person.ts'
import { fold } from '../../content/model/text.ts'
import type { ImportFinding, Place } from './finding.ts'

/** Collects findings while rows are mapped. */
export type Note = (finding: ImportFinding) => void

/** A text and where it stands: what every reader below needs to name the cell it could not use. */
export type Cell = { text: string; at: Place; note: Note }

export const refuse = ({ at, note }: Pick<Cell, 'at' | 'note'>, reason: string, advice: string): undefined => {
  note({ ...at, severity: 'error', reason, advice })
}

/** Empty: undefined. Not a whole number of one or more: said, and left out. `1.052` counts as 1052. */
export function readCount(cell: Cell): number | undefined {
  if (cell.text === '') return undefined
  const digits = /^\d{1,3}(?:[.,]\d{3})+$/.test(cell.text) ? cell.text.replace(/[.,]/g, '') : cell.text
  if (/^\d{1,7}$/.test(digits) && Number(digits) > 0) return Number(digits)
  return refuse(
    cell,
    `«${cell.text}» không phải là số đếm; ô này để trống.`,
    'Ghi một số nguyên lớn hơn 0, không kèm chữ.',
  )
}

/** As `readCount`, and 0 is a count as well. */
export const readCountOrZero = (cell: Cell): number | undefined => (/^0+$/.test(cell.text) ? 0 : readCount(cell))

export function readDegrees(cell: Cell, { min, max }: { min: number; max: number }): number | undefined {
  if (cell.text === '') return undefined
  const degrees = Number(cell.text.replace(',', '.'))
  if (degrees >= min && degrees <= max) return degrees
  const advice = `Ghi số thập phân từ ${min} đến ${max}, ví dụ 21,48; xem lại có đổi chỗ vĩ độ và kinh độ không.`
  return refuse(cell, `«${cell.text}» không phải là toạ độ ở Việt Nam; ô này để trống.`, advice)
}

export function readDay(cell: Cell): Day | undefined {
  if (cell.text === '') return undefined
  const day = parseDay(cell.text)
  return (
    day ??
    refuse(cell, `«${cell.text}» không phải là ngày có thật; ô này để trống.`, 'Ghi ngày/tháng/năm, ví dụ 05/11/2022.')
  )
}

/** Empty: null, so that a number which was taken out of the file is taken out here as well. */
export function readPhone(cell: Cell): string | null {
  if (cell.text === '') return null
  const phone = parsePhone(cell.text)
  if (phone !== null) return phone
  refuse(
    cell,
    `«${cell.text}» không phải là số di động; người này được nhập không kèm số.`,
    'Ghi đủ 10 chữ số, bắt đầu bằng 0.',
  )
  return null
}

const yes = ['co', 'x', 'dong y', 'roi', 'da dong y', 'true', '1'].map(fold)
const no = ['khong', 'chua', 'khong dong y', 'false', '0'].map(fold)

export function readYesNo(cell: Cell): boolean | undefined {
  if (cell.text === '') return undefined
  if (yes.includes(fold(cell.text))) return true
  if (no.includes(fold(cell.text))) return false
  return refuse(cell, `Không rõ «${cell.text}» là có hay không; ô này để trống.`, 'Ghi «Có» hoặc «Không».')
}

/** The code whose label (or the code itself) is written in the cell. */
export function readLabel<Code extends string>(cell: Cell, labels: Record<Code, string>): Code | undefined {
  if (cell.text === '') return undefined
  const code = findCode(cell.text, labels)
  if (code !== null) return code
  const known = Object.values<string>(labels).map((label) => `«${label}»`)
  return refuse(cell, `Không hiểu «${cell.text}».`, `Ghi một trong: ${known.join(', ')}.`)
}

export function findCode<Code extends string>(text: string, labels: Record<Code, string>): Code | null {
  const codes = Object.keys(labels) as Code[]
  return codes.find((code) => fold(labels[code]) === fold(text) || code === text) ?? null
}
