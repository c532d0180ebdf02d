import { compareVietnamese } from '../../content/model/text.ts'
import type { CoverageRow } from '../coverageRows.ts'

export type SortColumn = 'name' | 'commune' | 'rung' | 'households' | 'findings'

const orders: Record<SortColumn, (a: CoverageRow, b: CoverageRow) => number> = {
  name: (a, b) => compareVietnamese(a.name, b.name),
  commune: () => 0,
  // The ones that lack most first: they are what the district looks for.
  rung: (a, b) => a.rungPlace - b.rungPlace,
  households: (a, b) => (b.households ?? 0) - (a.households ?? 0),
  findings: (a, b) => b.findings.length - a.findings.length,
}

/** Rows come by commune, then village; equal ones keep that order. */
export const sortRows = (rows: CoverageRow[], column: SortColumn): CoverageRow[] => rows.toSorted(orders[column])
