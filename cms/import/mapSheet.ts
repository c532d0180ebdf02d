import type { Note } from './cells.ts'
import type { ImportDocuments } from './documents.ts'
import { boardTable, mapBoards } from './mapBoards.ts'
import { communeTable, mapCommunes } from './mapCommunes.ts'
import { decisionTable, mapDecisions } from './mapDecisions.ts'
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
}

/** Recognises the sheet by its heading row and adds its documents; false where no heading row is known. */
export function mapSheet({ sheet, folder, documents, consent, note }: SheetToMap): boolean {
  const teams = open(sheet, teamTable, note)
  if (teams) documents.villages.push(...mapTeams({ table: teams, consent, note }))
  const communes = teams ? null : open(sheet, communeTable, note)
  if (communes) documents.communes.push(...mapCommunes({ table: communes, note }))
  const boards = teams ? null : open(sheet, boardTable, note)
  if (boards) documents.boards.push(...mapBoards({ table: boards, note }))
  const decisions = teams ? null : open(sheet, decisionTable, note)
  if (decisions) documents.decisions.push(...mapDecisions({ table: decisions, folder, note }))
  return [teams, communes, boards, decisions].some((table) => table !== null)
}

function open<Column extends string>(sheet: Sheet, shape: TableShape<Column>, note: Note) {
  const heading = findHeadingRow(sheet, shape)
  if (!heading) return null
  findUnusedColumns({ sheet, shape, heading }).forEach(note)
  findErrorCells({ sheet, shape, heading }).forEach(note)
  return toTable({ sheet, shape, heading })
}
