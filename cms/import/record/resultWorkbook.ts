import type { ImportFinding } from '../finding.ts'
import type { RunReport } from '../importFiles.ts'
import type { Sheet } from '../readSheets.ts'
import { writeTextWorkbook, type TextSheet } from '../textWorkbook.ts'
import type { Outcome } from '../tally.ts'
import type { Change } from '../writeChanges.ts'
import type { Corrections } from './importRecord.ts'
import type { SeenSheets } from './plan.ts'
import { findRowOwners, rowKey } from './rowOwners.ts'

export type SettledChange = { change: Pick<Change, 'collection' | 'at' | 'status'>; outcome: Outcome }
export type ToResult = { seen: SeenSheets; report: RunReport; settled: SettledChange[]; corrections: Corrections }

const heading = 'Kết quả nhập'
const outcomes: Record<Outcome, string> = { created: 'thêm mới', updated: 'sửa', unchanged: 'không đổi' }
const nouns: Record<Change['collection'], string> = {
  communes: 'đơn vị hành chính',
  villages: 'thôn',
  teams: 'tổ dân vận',
  boards: 'ban chỉ đạo',
  decisions: 'văn bản',
  bulletins: 'bài tuyên truyền',
}

/** The board's own rows, corrections included, each with what became of it in a last column. */
export function makeResultWorkbook(result: ToResult): Buffer {
  const sheets = result.seen.edited.map((sheet): TextSheet => ({
    name: sheet.name ?? 'Danh sách',
    rows: addResults(sheet, result),
  }))
  const general = result.report.findings.filter(({ row }) => row === null)
  const rows = [['Trang', heading], ...general.map((finding) => [finding.sheet ?? '', show(finding)])]
  return writeTextWorkbook([...sheets, ...(general.length > 0 ? [{ name: 'Lời báo chung', rows }] : [])])
}

function addResults({ name, rows }: Sheet, { seen, report, settled, corrections }: ToResult): string[][] {
  const headingRow = seen.tables.find(({ sheet }) => sheet === name)?.headingRow ?? 1
  const width = Math.max(0, ...rows.map((row) => row.length))
  const owners = findRowOwners(report.documents)
  const findings = Map.groupBy(report.findings, rowKey)
  const byOwner = Map.groupBy(settled, ({ change }) => owners.get(rowKey(change.at)) ?? rowKey(change.at))
  const skipped = new Set(corrections.skipped.map(rowKey))
  const say = (row: number, texts: string[]): string => {
    const key = rowKey({ sheet: name, row })
    if (row === headingRow) return heading
    if (skipped.has(key)) return 'Bỏ qua theo yêu cầu, không nhập.'
    const told = (findings.get(key) ?? []).map(show)
    if (row < headingRow || texts.every((text) => text === '')) return told.join(' ')
    const done = byOwner.get(owners.get(key) ?? key)
    return [...told, ...(done ? [sayOutcomes(done)] : told.length > 0 ? [] : ['Không nhập.'])].join(' ')
  }
  return rows.map((texts, index) => {
    return [...Array.from({ length: width }, (_, cell) => texts[cell] ?? ''), say(index + 1, texts)]
  })
}

function sayOutcomes(settled: SettledChange[]): string {
  const parts = settled.map(
    ({ change, outcome }) =>
      `${nouns[change.collection]} ${outcomes[outcome]}${change.status === 'draft' ? ' (bản nháp)' : ''}`,
  )
  return `Kết quả: ${[...new Set(parts)].join(', ')}.`
}

const show = ({ column, reason, advice }: ImportFinding) =>
  `${column === null ? '' : `Cột ${column}: `}${reason} ${advice}`.trim()
