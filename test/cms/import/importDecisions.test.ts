import { describe, expect, test } from 'vitest'
import { all, importAll, importTeams, leader, pdf, useImportCms } from './importCms.ts'
import { teamCells } from './teamSheet.ts'
import { toBytes } from './workbook.ts'

useImportCms()

describe('importFiles: decisions', () => {
  const decided = { ...leader, 'Số quyết định': '12-QĐ/ĐU', 'Ngày quyết định': '5/11/2022' }
  const heading = 'Số,Ngày ký,Cơ quan ban hành,Trích yếu,Xã/Thị trấn,Thôn,Tệp,Đã che thông tin riêng'
  const table = (row: string) => `${heading}\n${row}\n`

  test('publishes a decision that is known by number and day only, with its villages', async () => {
    const report = await importTeams([decided, { ...decided, 'Thôn/Bản/TDP': 'Hạ' }])
    const villages = (await all('villages')).map(({ id }) => id)
    expect(await all('decisions')).toMatchObject([
      {
        _status: 'published',
        number: '12-QĐ/ĐU',
        signedOn: '2022-11-05',
        issuer: 'Đảng uỷ xã Đồng Tâm',
        state: 'in-force',
        villages,
      },
    ])
    expect(report.findings).toMatchObject([
      { severity: 'info', reason: 'Quyết định 12-QĐ/ĐU ngày 05/11/2022 (Thôn Trung, Thôn Hạ): chưa đính kèm văn bản.' },
    ])
  })

  test('adds a village to a decision that stands already', async () => {
    await importTeams([decided])
    const report = await importTeams([{ ...decided, 'Thôn/Bản/TDP': 'Hạ' }])
    expect(report).toMatchObject({ created: 2, updated: 1 })
    expect((await all('decisions'))[0]?.villages).toHaveLength(2)
  })

  test('uploads the PDF that stands beside the table, once', async () => {
    const files = { 'qd.csv': table('12-QĐ/ĐU,5/11/2022,Đảng uỷ,Thành lập,Đồng Tâm,,tep/12.pdf,Có'), 'tep/12.pdf': pdf }
    expect(await importAll(files)).toMatchObject({ created: 1, findings: [] })
    expect(await importAll(files)).toMatchObject({ created: 0, updated: 0 })
    expect([(await all('files')).length, (await all('decisions'))[0]?.file]).toEqual([1, (await all('files'))[0]?.id])
  })

  test('a PDF that nobody said to be covered leaves its decision a draft, however often it is imported', async () => {
    const files = { 'qd.csv': table('12-QĐ/ĐU,5/11/2022,Đảng uỷ,Thành lập,Đồng Tâm,,tep/12.pdf,'), 'tep/12.pdf': pdf }
    const { findings } = await importAll(files)
    expect(findings[0]?.reason).toContain('chưa ghi là đã che thông tin riêng')
    expect(await importAll(files)).toMatchObject({ created: 0, updated: 0 })
    expect((await all('decisions'))[0]?._status).toBe('draft')
  })

  test('a changed PDF is a change', async () => {
    const csv = table('12-QĐ/ĐU,5/11/2022,Đảng uỷ,Thành lập,Đồng Tâm,,tep/12.pdf')
    await importAll({ 'qd.csv': csv, 'tep/12.pdf': pdf })
    expect(await importAll({ 'qd.csv': csv, 'tep/12.pdf': pdf.replace('1 0 obj', '2 0 obj') })).toMatchObject({
      updated: 1,
    })
  })

  test('reports a PDF that is missing and publishes the decision', async () => {
    const report = await importAll({ 'qd.csv': table('12-QĐ/ĐU,5/11/2022,Đảng uỷ,Thành lập,Đồng Tâm,,tep/12.pdf') })
    expect(report.findings.map(({ reason }) => reason)).toEqual([
      '«12.pdf»: không tìm thấy tệp; quyết định được nhập không kèm văn bản.',
      'Quyết định 12-QĐ/ĐU ngày 05/11/2022: chưa đính kèm văn bản.',
    ])
    expect((await all('decisions'))[0]?._status).toBe('published')
  })

  test('the table and the teams’ rows make one decision', async () => {
    await importAll({
      'qd.csv': table('12-QĐ/ĐU,5/11/2022,Đảng uỷ,Thành lập các tổ,Đồng Tâm,Thôn Hạ,'),
      'to.xlsx': toBytes({ sheets: { Tổ: teamCells([decided, { 'Thôn/Bản/TDP': 'Hạ' }]) } }),
    })
    const decisions = await all('decisions')
    expect([decisions.length, decisions[0]?.summary, (decisions[0]?.villages as unknown[]).length]).toEqual([
      1,
      'Thành lập các tổ',
      2,
    ])
  })

  test('reports a village that the decision names and nobody entered', async () => {
    const report = await importAll({ 'qd.csv': table('12-QĐ/ĐU,5/11/2022,Đảng uỷ,Thành lập,Đồng Tâm,Thôn Hạ,') })
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      column: 'F (Thôn)',
      reason: '«Hạ» ở Xã Đồng Tâm chưa có; quyết định được nhập không kèm thôn này.',
    })
  })
})
