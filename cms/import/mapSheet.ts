import type { Note } from './cells.ts'
import type { ImportDocuments } from './documents.ts'
import { boardTable, mapBoards } from './mapBoards.ts'
import { communeTable, mapCommunes } from './mapCommunes.ts'
import { decisionTable, mapDecisions } from './mapDecisions.ts'
import { mapFeatures } from './maps/mapFeatures.ts'
import { mapTeams } from './mapTeams.ts'
import type { Sheet } from './readSheets.ts'
import { findHeadingRow, type HeadingRow } from './headings.ts'
import { findTableRows } from './otherRows.ts'
import { noPlaces, type KnownPlaces } from './placesInText.ts'
import { findErrorCells, toTable, type Layout, type TableShape } from './table.ts'
import { layOutTeams } from './teamLayout.ts'
import type { ConsentOptions } from './teamPeople.ts'
import { isOfBoard, teamTable, withTitles, type TeamColumn } from './teamTable.ts'
import { findUnusedColumns } from './unusedColumns.ts'

export type SheetToMap = {
  sheet: Sheet
  folder: string
  documents: ImportDocuments
  consent: ConsentOptions
  places?: KnownPlaces | undefined
  note: Note
  onTable?: OnTable | undefined
}

/** What a sheet was understood as: the heading row as the spreadsheet counts, and what each known column is taken for. */
export type RecognisedTable = {
  sheet: string | null
  label: string
  headingRow: number
  columns: { cell: number; meaning: string }[]
}
export type OnTable = (table: RecognisedTable) => void

/** Recognises the sheet by its heading row and adds its documents; false where no heading row is known. */
export function mapSheet({ sheet, folder, documents, consent, places = noPlaces, note, onTable }: SheetToMap): boolean {
  if (sheet.map) return mapFeatures({ sheet, map: sheet.map, documents, note, onTable })
  const opening = { sheet, note, onTable }
  const teams = openTeams({ ...opening, places })
  if (teams) documents.villages.push(...mapTeams({ table: teams, consent, note }))
  const communes = teams ? null : open(communeTable, opening)
  if (communes) documents.communes.push(...mapCommunes({ table: communes, note }))
  const boards = teams ? null : open(boardTable, opening)
  if (boards) documents.boards.push(...mapBoards({ table: boards, note }))
  const decisions = teams ? null : open(decisionTable, opening)
  if (decisions) documents.decisions.push(...mapDecisions({ table: decisions, folder, note }))
  return [teams, communes, boards, decisions].some((table) => table !== null)
}

type Opening = { sheet: Sheet; note: Note; onTable: OnTable | undefined }

function openTeams({ places, ...opening }: Opening & { places: KnownPlaces }) {
  const { sheet, note } = opening
  const found = findHeadingRow(sheet, teamTable)
  if (!found || isOfBoard(sheet, found)) return null
  const heading = withTitles(sheet, found)
  const layOut = (rows: number[]) => layOutTeams({ sheet, heading, rows, places, note })
  return openAt<TeamColumn>({ ...opening, shape: teamTable, heading, layOut })
}

function open<Column extends string>(shape: TableShape<Column>, opening: Opening) {
  const heading = findHeadingRow(opening.sheet, shape)
  const layOut = (rows: number[]): Layout<Column> => new Map(rows.map((index) => [index, {}]))
  return heading && openAt({ ...opening, shape, heading, layOut })
}

type Found<Column extends string> = Opening & {
  shape: TableShape<Column>
  heading: HeadingRow<Column>
  layOut: (rows: number[]) => Layout<Column>
}

function openAt<Column extends string>({ sheet, shape, heading, layOut, note, onTable }: Found<Column>) {
  onTable?.({
    sheet: sheet.name,
    label: shape.label,
    headingRow: heading.index + 1,
    columns: (Object.entries(heading.cellOf) as [Column, number][]).map(([column, cell]) => ({
      cell,
      meaning: shape.headings[column],
    })),
  })
  const layout = layOut(findTableRows({ sheet, heading, note }))
  for (const index of sheet.leftOut ?? []) layout.delete(index)
  const parts = { sheet, shape, heading, layout }
  findUnusedColumns(parts).forEach(note)
  findErrorCells(parts).forEach(note)
  return toTable(parts)
}
