import type { Payload, TypedUser } from 'payload'
import { communeTitle, type CommuneKind } from '../../../content/model/commune.ts'
import { idOf } from '../../access/actorOf.ts'
import { requestPublish, runImport } from '../importFiles.ts'
import { countBadRows } from '../report.ts'
import type { Scope } from '../scope.ts'
import type { Id } from '../stored.ts'
import { ImportFolder } from './importFolder.ts'
import {
  noCorrections,
  readRecord,
  updateRecord,
  type Corrections,
  type ImportChoices,
  type ImportCounts,
  type ImportRecord,
} from './importRecord.ts'
import { thisInstance } from './jobs.ts'
import { openJournal } from './journal.ts'
import { openRun, planImport, type Plan, type ToPlan } from './plan.ts'
import { makePreview } from './preview.ts'
import { makeResultWorkbook, type SettledChange } from './resultWorkbook.ts'
import { undoChanges } from './undo.ts'

export type Run = { payload: Payload; dataFolder: string; id: Id }
type Opened = { record: ImportRecord; folder: ImportFolder; corrections: Corrections; toPlan: ToPlan }

async function open({ payload, dataFolder, id }: Run): Promise<Opened> {
  const record = await readRecord(payload, id)
  const folder = new ImportFolder(dataFolder, id)
  const corrections = (record.corrections as Corrections | null) ?? noCorrections
  const choices = (record.choices as ImportChoices | null) ?? {}
  const scope = await readScope(payload, idOf(record.commune as Id | null))
  return {
    record,
    folder,
    corrections,
    toPlan: { payload, path: folder.workbook(record.fileName), choices, corrections, scope },
  }
}

async function readScope(payload: Payload, id: Id | null): Promise<Scope | undefined> {
  if (id === null) return undefined
  const { kind, name } = await payload.findByID({ collection: 'communes', id, depth: 0, overrideAccess: true })
  return { id, title: communeTitle({ kind: kind as CommuneKind, name }) }
}

const beat = () => ({ instance: thisInstance(), beatAt: new Date().toISOString() })
const now = () => new Date().toISOString()

/** Reads the workbook anew with the corrections, and keeps what a person is to see of it. Writes nothing else. */
export async function checkImport(run: Run): Promise<void> {
  const { payload, id } = run
  const opened = await open(run)
  const plan = await planImport(opened.toPlan)
  if (plan.seen.edited.length === 0) {
    const [finding] = plan.report.findings
    const message = finding ? `${finding.reason} ${finding.advice}` : 'Không đọc được tệp.'
    await opened.folder.drop()
    await updateRecord(payload, id, { state: 'failed', message, endedAt: now() })
    return
  }
  await keepPreview(run, opened, plan)
  await updateRecord(payload, id, { ...toReady(plan), message: null })
}

async function keepPreview({ payload }: Run, { folder, corrections, toPlan }: Opened, plan: Plan): Promise<void> {
  const preview = await makePreview({ payload, plan, corrections, choices: toPlan.choices, scope: toPlan.scope })
  await folder.keep('preview.json', JSON.stringify(preview))
}

const toReady = ({ report, fingerprint }: Plan) => ({
  state: 'ready' as const,
  counts: toCounts(report),
  fingerprint,
})

const toCounts = ({ created, updated, unchanged, drafts, findings }: Plan['report']): ImportCounts => ({
  created,
  updated,
  unchanged,
  drafts,
  badRows: countBadRows(findings),
})

const changedMeanwhile =
  'Dữ liệu trong hệ thống vừa có thay đổi khác sau lần xem trước. Chưa có gì được ghi; xin xem lại rồi xác nhận lần nữa.'

/** The real run, as this user and within the same limits as its preview. `isResumed`: after an interruption. */
export async function writeImport(
  run: Run,
  { user, isResumed }: { user: TypedUser; isResumed: boolean },
): Promise<void> {
  const { payload, id } = run
  const opened = await open(run)
  const plan = await planImport(opened.toPlan)
  if (!isResumed && plan.fingerprint !== opened.record.fingerprint) {
    await keepPreview(run, opened, plan)
    await updateRecord(payload, id, { ...toReady(plan), message: changedMeanwhile })
    return
  }
  let written = 0
  await updateRecord(payload, id, { ...beat(), written, total: plan.planned.documents.length })
  const { run: how, seen } = openRun(opened.toPlan)
  const settled: SettledChange[] = []
  const report = await runImport({
    ...how,
    user,
    journal: openJournal(id),
    onOutcome: (change, outcome) => void settled.push({ change, outcome }),
    onWritten: async (count) => {
      written += count
      await updateRecord(payload, id, { ...beat(), written })
    },
  })
  await opened.folder.keep(
    'result.xlsx',
    makeResultWorkbook({ seen, report, settled, corrections: opened.corrections }),
  )
  await opened.folder.dropWorkbook()
  const counts = await countWritten(payload, id, toCounts(report))
  await updateRecord(payload, id, { state: 'done', counts, message: null, corrections: null, endedAt: now() })
}

/** What an interrupted first half wrote counts as well. */
async function countWritten(payload: Payload, id: Id, counts: ImportCounts): Promise<ImportCounts> {
  const count = async (outcome: 'created' | 'updated') => {
    const where = { import: { equals: id }, outcome: { equals: outcome } }
    return (await payload.count({ collection: 'import-changes', where, overrideAccess: true })).totalDocs
  }
  return { ...counts, created: await count('created'), updated: await count('updated') }
}

export async function undoImport(run: Run, user: TypedUser): Promise<void> {
  const { payload, dataFolder, id } = run
  let undone = 0
  await updateRecord(payload, id, { ...beat(), written: 0 })
  const onUndone = async (count: number) => {
    undone += count
    if (undone % 20 === 0) await updateRecord(payload, id, { ...beat(), written: undone })
  }
  const result = await undoChanges({ payload, importId: id, onUndone })
  if (result.undone > 0) await requestPublish({ payload, user })
  await new ImportFolder(dataFolder, id).drop()
  await updateRecord(payload, id, { state: 'undone', message: null, corrections: null, endedAt: now() })
}
