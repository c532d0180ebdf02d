import { boardTable } from './mapBoards.ts'
import { communeTable } from './mapCommunes.ts'
import { decisionTable } from './mapDecisions.ts'
import type { TableShape } from './table.ts'
import { teamTable } from './teamTable.ts'

const showExpected = ({ label, headings, required }: TableShape) =>
  `${label} cần các cột ${required.map((column) => `«${headings[column]}»`).join(', ')}`

/** What a board reads when no heading row is recognised. */
export const expectedTables = `Dòng tiêu đề phải ở 20 dòng đầu: ${[teamTable, communeTable, boardTable, decisionTable]
  .map((shape) => showExpected(shape as TableShape))
  .join('; ')}.`
