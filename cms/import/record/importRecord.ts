import type { Payload } from 'payload'
import type { Day } from '../../../content/model/date.ts'
import type { ConsentSource } from '../../../content/model/person.ts'
import type { Import } from '../../payload-types.ts'
import type { Id } from '../stored.ts'

/** Where one import through the admin stands. */
export const importStates = {
  checking: 'Đang đọc tệp',
  ready: 'Chờ xem và xác nhận',
  failed: 'Không đọc được tệp',
  writing: 'Đang nhập',
  interrupted: 'Bị ngắt giữa chừng',
  done: 'Đã nhập',
  undoing: 'Đang hoàn tác',
  undone: 'Đã hoàn tác',
  cancelled: 'Đã bỏ',
} as const
export type ImportState = keyof typeof importStates

/** What a person typed over a cell; `row` as the spreadsheet counts, `cell` from 0. */
export type CellEdit = { sheet: string | null; row: number; cell: number; text: string }
export type RowRef = { sheet: string | null; row: number }
export type Corrections = { cells: CellEdit[]; skipped: RowRef[] }
export const noCorrections: Corrections = { cells: [], skipped: [] }

export type ImportChoices = { consentSource?: ConsentSource; consentDate?: Day }
export type ImportCounts = { created: number; updated: number; unchanged: number; drafts: number; badRows: number }

/** For how long bytes, corrections and what stood before are kept. */
export const keptDays = 7

export type ImportRecord = Import
type Update = Partial<Omit<Import, 'id'>>

/** Only the import's own code writes its record. */
export async function updateRecord(payload: Payload, id: Id, data: Update): Promise<ImportRecord> {
  return payload.update({ collection: 'imports', id, data: data as never, depth: 0, overrideAccess: true })
}

export const readRecord = (payload: Payload, id: Id): Promise<ImportRecord> =>
  payload.findByID({ collection: 'imports', id, depth: 0, overrideAccess: true })
