import { noDocuments, type ImportVillage } from '../../../cms/import/documents.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mapSheet } from '../../../cms/import/mapSheet.ts'
import type { ConsentOptions } from '../../../cms/import/teamPeople.ts'
import { sheetsOf, toBytes, type Cells } from './workbook.ts'

const base = {
  'Xã/Thị trấn': 'Đồng Tâm',
  'Thôn/Bản/TDP': 'Trung',
  Loại: 'Thôn',
  'Họ và tên': '',
  'Chức danh trong Tổ': '',
}

/** Rows that differ from one village's in the named cells, below a heading row of all the cells in use. */
export function teamCells(rows: Record<string, string | number | Date>[]): Cells {
  const headings = [...new Set([base, ...rows].flatMap(Object.keys))]
  const filled = rows.map((row) => ({ ...base, ...row }) as Record<string, string | number | Date>)
  return [headings, ...filled.map((row) => headings.map((heading) => row[heading] ?? null))]
}

export const sayToday: ConsentOptions = { today: '2022-12-31' }

/** What a team table says, read through a real workbook. */
export function readTeams(rows: Record<string, string | number | Date>[], consent: ConsentOptions = sayToday) {
  const sheet = sheetsOf('to.xlsx', toBytes({ sheets: { Tổ: teamCells(rows) } })).sheets[0]
  if (!sheet) throw new Error('no sheet')
  const documents = noDocuments()
  const findings: ImportFinding[] = []
  mapSheet({ sheet, folder: '/', documents, consent, note: (finding) => findings.push(finding) })
  return { villages: documents.villages, findings }
}

export const onlyVillage = (villages: ImportVillage[]): ImportVillage => {
  if (villages.length !== 1 || !villages[0]) throw new Error(`expected one village, got ${villages.length}`)
  return villages[0]
}
