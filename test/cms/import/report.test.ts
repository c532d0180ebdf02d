import { describe, expect, test } from 'vitest'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { renderReport, renderSummary, type ImportReport } from '../../../cms/import/report.ts'

const error: ImportFinding = {
  severity: 'error',
  file: 'to.xlsx',
  sheet: 'Tổ',
  row: 12,
  column: 'F (Họ và tên)',
  reason: 'Trùng.',
  advice: 'Xoá bớt.',
}
const report: ImportReport = { created: 12, updated: 3, unchanged: 255, drafts: 4, findings: [], unreadable: [] }

describe('renderReport', () => {
  test('sums up in the last line', () => {
    const findings = [error, { ...error, row: 13 }]
    expect(renderSummary({ ...report, findings })).toBe('Xong: 12 mới, 3 sửa, 255 không đổi, 4 bản nháp, 2 dòng lỗi.')
  })

  test('counts a row with two faults once, and warnings not at all', () => {
    const findings = [error, { ...error, column: 'G' }, { ...error, row: 14, severity: 'warning' as const }]
    expect(renderSummary({ ...report, findings })).toContain('1 dòng lỗi')
  })

  test('says so when nothing changed', () => {
    expect(renderSummary({ ...report, created: 0, updated: 0 })).toBe(
      'Xong: 0 thay đổi, 255 không đổi, 4 bản nháp, 0 dòng lỗi.',
    )
  })

  test('goes through the file from its first row to its last', () => {
    const findings = [12, 3, 100].map((row) => ({ ...error, row }))
    const rows = renderReport({ ...report, findings }).match(/dòng \d+/g)
    expect(rows?.slice(0, 3)).toEqual(['dòng 3', 'dòng 12', 'dòng 100'])
  })

  test('names file, sheet, row and column of a finding, errors first', () => {
    const lines = renderReport({ ...report, findings: [{ ...error, severity: 'info' }, error] }).split('\n')
    expect(lines[0]).toBe('Lỗi · to.xlsx, trang «Tổ», dòng 12, cột F (Họ và tên): Trùng. Xoá bớt.')
    expect(lines).toHaveLength(3)
  })
})
