import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { runImport, type ImportRun, type RunReport } from '../importFiles.ts'
import type { RecognisedTable } from '../mapSheet.ts'
import { Planned } from '../planned.ts'
import type { Sheet } from '../readSheets.ts'
import type { Scope } from '../scope.ts'
import { applyCorrections } from './corrections.ts'
import type { Corrections, ImportChoices } from './importRecord.ts'

export type ToPlan = {
  payload: Payload
  path: string
  choices: ImportChoices
  corrections: Corrections
  scope: Scope | undefined
}

/** Sheets as the person left them, and as they came: the second for showing what was typed over. */
export type SeenSheets = { original: Sheet[]; edited: Sheet[]; tables: RecognisedTable[] }
export type Plan = { planned: Planned; report: RunReport; seen: SeenSheets; fingerprint: string }

/** All that a run of this import takes, whether it writes or not. */
export function openRun({ payload, path, choices, corrections, scope }: ToPlan): { run: ImportRun; seen: SeenSheets } {
  const seen: SeenSheets = { original: [], edited: [], tables: [] }
  const editSheet = (sheet: Sheet) => {
    const edited = applyCorrections(sheet, corrections)
    seen.original.push(sheet)
    seen.edited.push(edited)
    return edited
  }
  const onTable = (table: RecognisedTable) => void seen.tables.push(table)
  const run = { payload, paths: [path], options: choices, editSheet, onTable, ...(scope ? { scope } : {}) }
  return { run, seen }
}

/** The real run without its writes. */
export async function planImport(toPlan: ToPlan): Promise<Plan> {
  const { run, seen } = openRun(toPlan)
  const planned = new Planned()
  const report = await runImport({ ...run, planned })
  return { planned, report, seen, fingerprint: fingerprintOf(planned) }
}

/** Changes when the run would write anything else than what was shown. */
function fingerprintOf({ documents }: Planned): string {
  const wanted = documents.map(({ collection, id, data, status }) => [collection, id, data, status])
  return createHash('sha256').update(JSON.stringify(wanted)).digest('hex')
}
