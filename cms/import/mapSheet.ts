import type { Note } from './cells.ts'
import type { ImportDocuments } from './documents.ts'
import { boardTable, mapBoards } from './mapBoards.ts'
import { communeTable, mapCommunes } from './mapCommunes.ts'
import { decisionTable, mapDecisions } from './mapDecisions.ts'
import { mapFeatures } from './maps/mapFeatures.ts'
import { mapTeams } from './mapTeams.ts'
import type { Sheet } from './readSheets.ts'
import { findErrorCells, findHeadingRow, findUnusedColumns, toTable, type TableShape } from './table.ts'
import type { ConsentOptions } from './teamPeople.ts'
import { teamTable } from './teamTable.ts'

export type SheetToMap = {
  sheet: Sheet
  folder: string
  documents: ImportDocuments
  consent: ConsentOptions
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
export function mapSheet({ sheet, folder, documents, consent, note, onTable }: SheetToMap): boolean {
  if (sheet.map) return mapFeatures({ sheet, map: sheet.map, documents, note, onTable })
  const opening = { sheet, note, onTable }
  const teams = open(teamTable, opening)
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

function open<Column extends string>(shape: TableShape<Column>, { sheet, note, onTable }: Opening) {
  const heading = findHeadingRow(sheet, shape)
  if (!heading) return null
  onTable?.({
    sheet: sheet.name,
    label: shape.label,
    headingRow: heading.index + 1,
    columns: (Object.entries(heading.cellOf) as [Column, number][]).map(([column, cell]) => ({
      cell,
      meaning: shape.headings[column],
    })),
  })
  findUnusedColumns({ sheet, shape, heading }).forEach(note)
  findErrorCells({ sheet, shape, heading }).forEach(note)
  return toTable({ sheet, shape, heading })
}
