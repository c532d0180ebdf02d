import { readDay, refuse, type Cell, type Note } from './cells.ts'
import type { DecisionRef } from './documents.ts'
import type { TableRow } from './table.ts'
import type { TeamColumn } from './teamTable.ts'

type Rows<Column extends string> = { rows: TableRow<Column>[] }
type Asked<Column extends string, Value> = { column: Column; note: Note; read: (cell: Cell) => Value | undefined }

/** What one row says holds for the whole block; a row that says something else is reported. */
export function firstOf<Column extends string, Value>(
  { rows }: Rows<Column>,
  { column, note, read }: Asked<Column, Value>,
): Value | undefined {
  const first = findFirst({ rows }, { column, note, read })
  if (!first) return undefined
  for (const row of rows.slice(rows.indexOf(first.row) + 1)) {
    const value = read({ text: row.read(column), at: row.at(column), note: () => {} })
    if (value === undefined || value === first.value) continue
    const reason = `«${row.read(column)}» khác với «${first.row.read(column)}» ở dòng ${first.row.number}; giá trị ở dòng ${first.row.number} được dùng.`
    refuse({ at: row.at(column), note }, reason, 'Sửa cho các dòng giống nhau rồi nhập lại.')
  }
  return first.value
}

function findFirst<Column extends string, Value>({ rows }: Rows<Column>, { column, note, read }: Asked<Column, Value>) {
  const refusedTexts = new Set<string>()
  for (const row of rows) {
    const text = row.read(column)
    if (text === '' || refusedTexts.has(text)) continue
    const value = read({ text, at: row.at(column), note })
    if (value !== undefined) return { row, value }
    refusedTexts.add(text)
  }
  return null
}

/** A decision is known by number and date together. */
export function readDecisionRef(block: Rows<TeamColumn>, note: Note): DecisionRef | null {
  const number = firstOf(block, { column: 'decisionNumber', note, read: ({ text }) => text || undefined })
  const signedOn = firstOf(block, { column: 'decisionDay', note, read: readDay })
  const row = block.rows.find((candidate) => candidate.read('decisionNumber') || candidate.read('decisionDay'))
  if (!row) return null
  if (number && signedOn) return { number, signedOn, at: row.at('decisionNumber') }
  const [column, missing] = number ? (['decisionDay', 'ngày'] as const) : (['decisionNumber', 'số'] as const)
  refuse(
    { at: row.at(column), note },
    `Thiếu ${missing} quyết định nên quyết định không được nhập.`,
    'Ghi đủ số và ngày của quyết định.',
  )
  return null
}
