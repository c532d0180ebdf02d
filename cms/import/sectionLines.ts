import { fold } from '../../content/model/text.ts'
import type { HeadingRow } from './headings.ts'
import { readPlaceLine } from './placesInText.ts'
import { withoutNumber } from './rowKinds.ts'
import type { TeamColumn } from './teamTable.ts'

/** A line that stands for a part of the list. `isRow`: it is in its own column, so that it declares the unit as well. */
export type Line = {
  text: string
  commune?: string
  village?: string
  group?: string
  isRow: boolean
  besides: string[]
}

type Row = { read: (column: TeamColumn) => string; heading: HeadingRow<TeamColumn> }

/** «II. Thôn Trung» across the table, or where the names stand with nothing said of a person. */
export function readLine(cells: string[], { read, heading }: Row): Line | null {
  const filled = cells.flatMap((text, cell) => (text === '' || isNumber(text) ? [] : [{ text, cell }]))
  const [first] = filled
  if (!first) return null
  if (filled.length === 1) return toLine(first.text, { isRow: isOwnCell(first, heading), besides: [] })
  const name = read('name')
  if (name === '' || ['role', 'phone', 'post', 'village'].some((column) => read(column as TeamColumn) !== ''))
    return null
  return toLine(name, {
    isRow: false,
    besides: cells.filter((text) => text !== '' && text !== name && text !== cells[0]),
  })
}

const isNumber = (text: string) => /^(?:[IVXLC]+|\d{1,3}|[A-Z])[.)]?$/.test(text)

const isOwnCell = ({ cell, text }: { cell: number; text: string }, { cellOf }: HeadingRow<TeamColumn>) =>
  cell === cellOf.village ? !('commune' in (readPlaceLine(text) ?? {})) : cell === cellOf.group

function toLine(text: string, more: Pick<Line, 'isRow' | 'besides'>): Line | null {
  const place = readPlaceLine(text)
  if (place) return { text, ...place, ...more }
  const group = withoutNumber(text)
  return /^nhom (?:so )?[\p{L}\d]/u.test(fold(group)) && group.length <= 60 && !/truong/.test(fold(group))
    ? { text, group, ...more }
    : null
}
