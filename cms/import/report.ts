import { compareVietnamese } from '../../content/model/text.ts'
import { showPlace, type ImportFinding } from './finding.ts'

export type ImportReport = {
  created: number
  updated: number
  unchanged: number
  /** Documents that stand as drafts, new or not. */
  drafts: number
  findings: ImportFinding[]
  /** Files of which nothing could be read. */
  unreadable: string[]
}

const labels = { error: 'Lỗi', warning: 'Cần xem', info: 'Lưu ý' } as const

/** One finding a line, errors first, each kind in the order of the file; the last line sums up. */
export function renderReport(report: ImportReport): string {
  const order = ['error', 'warning', 'info'] as const
  const sorted = report.findings.toSorted(comparePlaces)
  const lines = order.flatMap((severity) =>
    sorted.filter((finding) => finding.severity === severity).map(renderFinding),
  )
  return [...lines, renderSummary(report)].join('\n')
}

/** As the board goes through its file: by sheet and row, what concerns the whole first. */
const comparePlaces = (a: ImportFinding, b: ImportFinding) =>
  compareVietnamese(a.file, b.file) || compareVietnamese(a.sheet ?? '', b.sheet ?? '') || (a.row ?? 0) - (b.row ?? 0)

const renderFinding = (finding: ImportFinding) =>
  `${labels[finding.severity]} · ${showPlace(finding)}: ${finding.reason} ${finding.advice}`

export function renderSummary({ created, updated, unchanged, drafts, findings }: ImportReport): string {
  const changes = created + updated === 0 ? '0 thay đổi' : `${created} mới, ${updated} sửa`
  return `Xong: ${changes}, ${unchanged} không đổi, ${drafts} bản nháp, ${countBadRows(findings)} dòng lỗi.`
}

/** A row with two faults is one row. */
export function countBadRows(findings: ImportFinding[]): number {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return new Set(errors.map(({ file, sheet, row }) => [file, sheet, row].join('|'))).size
}
