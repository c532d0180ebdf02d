import type { Payload } from 'payload'
import { requestPublish } from '../importFiles.ts'
import { updateRecord, type ImportRecord } from './importRecord.ts'
import { isRunning, startJob, thisInstance } from './jobs.ts'
import { checkImport, type Run } from './runs.ts'

/** A process that has not been heard of for so long is taken for dead. */
const silentMs = 30_000

/** After a crash the record still says «writing»: whoever looks at it next finds out, and says what is true. */
export async function reconcile(run: Run, record: ImportRecord, now = Date.now()): Promise<ImportRecord> {
  const { state, instance, beatAt } = record
  if (state !== 'checking' && state !== 'writing' && state !== 'undoing') return record
  if (isRunning(record.id)) return record
  const isOfOther = instance !== thisInstance()
  if (isOfOther && beatAt && now - Date.parse(beatAt) < silentMs) return record
  if (state === 'checking') {
    startJob(
      record.id,
      guarded(run, () => checkImport(run)),
    )
    return record
  }
  return interrupt(run.payload, record, state === 'writing' ? 'write' : 'undo')
}

/** What went in before stays, can be gone on with or undone, and stands on the public site meanwhile. */
async function interrupt(payload: Payload, { id }: ImportRecord, phase: 'write' | 'undo'): Promise<ImportRecord> {
  const where = { import: { equals: id } }
  const { totalDocs } = await payload.count({ collection: 'import-changes', where, overrideAccess: true })
  if (totalDocs > 0) await requestPublish({ payload })
  return updateRecord(payload, id, { state: 'interrupted', phase, message: null })
}

const unexpected = 'Có trục trặc trong hệ thống nên việc này chưa xong. Xin thử lại; nếu vẫn vậy, báo cho cấp huyện.'

/** A job that throws leaves a record that says so, never one that seems to run for ever. */
export const guarded =
  ({ payload, id }: Run, work: () => Promise<void>) =>
  async (): Promise<void> => {
    try {
      await work()
    } catch (error) {
      payload.logger.error(error)
      const { state } = await payload.findByID({ collection: 'imports', id, depth: 0, overrideAccess: true })
      if (state === 'checking') await updateRecord(payload, id, { state: 'failed', message: unexpected })
      else
        await updateRecord(payload, id, {
          state: 'interrupted',
          phase: state === 'undoing' ? 'undo' : 'write',
          message: unexpected,
        })
    }
  }
