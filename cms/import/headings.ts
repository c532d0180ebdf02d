import { fold } from '../../content/model/text.ts'
import type { Sheet } from './readSheets.ts'
import type { TableShape } from './table.ts'

/** The row in which the headings stand, and the cell index of each known column. */
export type HeadingRow<Column extends string = string> = { index: number; cellOf: CellOf<Column> }
type CellOf<Column extends string> = Partial<Record<Column, number>>

const deepestHeadingRow = 20

/** A national heading and a title may stand above; null where no row has the columns that the table needs. */
export function findHeadingRow<Column extends string>(
  { rows }: Sheet,
  shape: TableShape<Column>,
): HeadingRow<Column> | null {
  const ways = [shape.required, ...(shape.enough ?? [])]
  for (const [index, cells] of rows.slice(0, deepestHeadingRow).entries()) {
    const lower = readLowerHalf(rows[index + 1], shape)
    const cellOf = { ...lower, ...matchHeadings(cells, shape) }
    if (ways.some((columns) => columns.every((column) => cellOf[column] !== undefined)))
      return { index: lower ? index + 1 : index, cellOf }
  }
  return null
}

/** The lower half of a heading of two rows («Nhóm» above, «Địa bàn nhóm» below) has nothing but headings. */
function readLowerHalf<Column extends string>(cells: string[] = [], shape: TableShape<Column>): CellOf<Column> | null {
  const cellOf = matchHeadings(cells, shape)
  const isWhole = cells.every((text) => text === '' || columnOf(text, shape) !== null)
  return isWhole && Object.keys(cellOf).length > 0 ? cellOf : null
}

/** Of two columns with one heading the first counts, and the template's own word before another for the same. */
export function matchHeadings<Column extends string>(cells: string[], shape: TableShape<Column>): CellOf<Column> {
  const cellOf: CellOf<Column> = {}
  const take = (match: (text: string) => Column | null) =>
    cells.forEach((text, cell) => {
      const column = match(text)
      if (column !== null) cellOf[column] ??= cell
    })
  take((text) => ownColumnOf(text, shape))
  take((text) => columnOf(text, shape))
  return cellOf
}

/** «Họ và tên (chữ in hoa)» is «Họ và tên». */
const toHeading = (text: string) => fold(text.replace(/[([].*$/s, '') || text)

type Known = { own: Map<string, string>; other: Map<string, string> }
const knownOf = new WeakMap<object, Known>()

/** The folded words of a shape, made once: a sheet has thousands of cells to compare with them. */
function readKnown<Column extends string>(shape: TableShape<Column>): Known {
  const made = knownOf.get(shape)
  if (made) return made
  const toEntries = (words: [string, string | readonly string[]][]) =>
    words.flatMap(([column, texts]) => [texts].flat().map((text): [string, string] => [fold(text), column]))
  const own = new Map(toEntries(Object.entries(shape.headings)))
  const other = new Map(toEntries(Object.entries(shape.synonyms ?? {}) as [string, readonly string[]][]))
  knownOf.set(shape, { own, other })
  return { own, other }
}

const ownColumnOf = <Column extends string>(text: string, shape: TableShape<Column>): Column | null =>
  (text && (readKnown(shape).own.get(toHeading(text)) as Column | undefined)) || null

/** The column of which a heading speaks, in the template's words or in others for the same. */
export function columnOf<Column extends string>(text: string, shape: TableShape<Column>): Column | null {
  if (text === '') return null
  return ownColumnOf(text, shape) ?? (readKnown(shape).other.get(toHeading(text)) as Column | undefined) ?? null
}

/** `TT` is folded as the abbreviation that it is in an address. */
const counting = ['stt', 'tt', 'số tt', 'số thứ tự', 'thứ tự'].map(fold)

/** The heading of a column that only counts rows. */
export const isCounting = (text: string): boolean => counting.includes(toHeading(text))
