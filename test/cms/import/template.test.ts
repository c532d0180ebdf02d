import { read, utils } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { noDocuments } from '../../../cms/import/documents.ts'
import { makeTemplate } from '../../../cms/import/export/template.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mapSheet } from '../../../cms/import/mapSheet.ts'
import { teamColumns, teamTable } from '../../../cms/import/teamTable.ts'
import { sayToday } from './teamSheet.ts'
import { sheetsOf } from './workbook.ts'

describe('makeTemplate', () => {
  const rows = utils.sheet_to_json<string[]>(read(makeTemplate()).Sheets['Danh sách'] ?? {}, { header: 1 })

  test('has every column that the import reads, and explains each', () => {
    expect(rows[0]).toEqual(['STT', ...teamColumns.map((column) => teamTable.headings[column])])
    expect(new Set(teamColumns).size).toBe(Object.keys(teamTable.headings).length)
    const guide = utils.sheet_to_json<string[]>(read(makeTemplate()).Sheets['Hướng dẫn'] ?? {}, { header: 1 })
    for (const column of teamColumns) expect(guide).toContainEqual([teamTable.headings[column], expect.any(String)])
  })

  test('untouched, it brings nobody in', () => {
    const documents = noDocuments()
    const findings: ImportFinding[] = []
    const sheet = sheetsOf('mau.xlsx', makeTemplate()).sheets[0]
    if (!sheet) throw new Error('no sheet')
    mapSheet({ sheet, folder: '/', documents, consent: sayToday, note: (finding) => findings.push(finding) })
    expect(documents).toEqual(noDocuments())
    expect(findings.map(({ severity, reason }) => [severity, reason])).toEqual([
      ['info', 'Bỏ qua dòng ví dụ: dòng 2–3.'],
    ])
  })
})
