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

/** One finding a line, errors first; the last line sums up. */
export function renderReport(report: ImportReport): string {
  const order = ['error', 'warning', 'info'] as const
  const lines = order.flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity).map(renderFinding),
  )
  return [...lines, renderSummary(report)].join('\n')
}

const renderFinding = (finding: ImportFinding) =>
  `${labels[finding.severity]} · ${showPlace(finding)}: ${finding.reason} ${finding.advice}`

export function renderSummary({ created, updated, unchanged, drafts, findings }: ImportReport): string {
  const changes = created + updated === 0 ? '0 thay đổi' : `${created} mới, ${updated} sửa`
  return `Xong: ${changes}, ${unchanged} không đổi, ${drafts} bản nháp, ${countBadRows(findings)} dòng lỗi.`
}

/** A row with two faults is one row. */
function countBadRows(findings: ImportFinding[]): number {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return new Set(errors.map(({ file, sheet, row }) => [file, sheet, row].join('|'))).size
}
