import { describe, expect, test } from 'vitest'
import { renderSummary } from '../../../cms/import/report.ts'
import { all, deputy, importAll, importTeams, leader, payload, useImportCms, waiting, type Row } from './importCms.ts'
import { teamCells } from './teamSheet.ts'
import { toBytes } from './workbook.ts'

useImportCms()

describe('importFiles: teams', () => {
  test('publishes a team that passes', async () => {
    const report = await importTeams([leader, deputy])
    expect(renderSummary(report)).toBe('Xong: 2 mới, 0 sửa, 0 không đổi, 0 bản nháp, 0 dòng lỗi.')
    expect(await all('teams')).toMatchObject([
      { _status: 'published', members: [{ name: 'Nguyễn Văn Mẫu', role: 'leader' }, { role: 'deputy' }] },
    ])
  })

  test('puts a team without a leader in as a draft and says why', async () => {
    const report = await importTeams([deputy])
    expect(report).toMatchObject({
      drafts: 1,
      findings: [
        { row: 2, reason: 'Thôn Trung, Xã Đồng Tâm: tổ được nhập dạng bản nháp vì chưa đúng về tổ trưởng, tổ phó.' },
      ],
    })
    expect(await all('teams')).toMatchObject([{ _status: 'draft' }])
    expect(await all('villages')).toHaveLength(1)
  })

  test('a draft over a published team leaves what is public', async () => {
    await importTeams([leader, deputy])
    await importTeams([deputy])
    expect((await all('teams', false))[0]).toMatchObject({
      _status: 'published',
      members: [{ role: 'leader' }, { role: 'deputy' }],
    })
    expect((await all('teams'))[0]).toMatchObject({ _status: 'draft', members: [{ role: 'deputy' }] })
  })

  test('a team that was a draft is published once it passes', async () => {
    await importTeams([deputy])
    const report = await importTeams([leader, deputy])
    expect([report.drafts, (await all('teams'))[0]?._status]).toEqual([0, 'published'])
  })

  test('run twice, it changes nothing and asks for no second publish', async () => {
    const rows = [
      { ...leader, 'Điện thoại': '0500 000 001', 'Đồng ý công khai SĐT': 'Có' },
      deputy,
      { Nhóm: 'Nhóm 1', 'Số hộ của nhóm': 40, 'Họ và tên': 'A B', 'Chức danh trong Tổ': 'Nhóm trưởng' },
    ]
    const options = { consentSource: 'paper', consentDate: '2022-11-01' } as const
    await importTeams(rows, options)
    const before = JSON.stringify([await all('villages'), await all('teams')])
    const again = await importTeams(rows, options)
    expect(renderSummary(again)).toBe('Xong: 0 thay đổi, 2 không đổi, 0 bản nháp, 0 dòng lỗi.')
    expect([JSON.stringify([await all('villages'), await all('teams')]), await waiting()]).toEqual([before, 1])
  })

  test('one changed cell changes one document', async () => {
    await importTeams([leader, deputy])
    expect(await importTeams([{ ...leader, 'Số hộ': 151 }, deputy])).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 1,
    })
  })

  test('a bad row never stops the good ones', async () => {
    const report = await importTeams([{ 'Thôn/Bản/TDP': '' }, { 'Thôn/Bản/TDP': 'Hạ', ...leader }])
    expect([report.created, report.findings.length]).toEqual([2, 1])
  })

  test('a document that the CMS refuses is reported and never stops the others of its chunk', async () => {
    const rows = [
      '07261,Tam Hiệp,Xã,1/1/2008,',
      '07264,Tiến Thắng,Xã,1/1/2008,khong phai thu',
      '07267,Hồng Kỳ,Xã,1/1/2008,',
    ]
    const report = await importAll({ 'don-vi.csv': ['Mã xã,Tên,Loại,Từ ngày,Thư điện tử', ...rows].join('\n') })
    expect((await all('communes')).map(({ name }) => name)).toEqual(['Đồng Tâm', 'Tam Hiệp', 'Hồng Kỳ'])
    expect(report).toMatchObject({ created: 2, findings: [{ severity: 'error', row: 3, column: 'B (Tên)' }] })
    expect(report.findings[0]?.reason).toMatch(/^Không ghi được vào hệ thống: .*Thư điện tử/)
  })

  test('finds the stored village by its key under another name, and says so', async () => {
    await importTeams([{ Mã: 'trung-1' }])
    const report = await importTeams([{ Mã: 'trung-1', 'Thôn/Bản/TDP': 'Trung Tâm' }])
    expect(report.findings[0]?.reason).toBe('Mã trung-1 đang là Thôn Trung; được đổi thành Thôn Trung Tâm.')
    expect(await all('villages')).toMatchObject([{ key: 'trung-1', name: 'Trung Tâm' }])
  })

  test('does not choose between two stored villages of one name', async () => {
    await importTeams([{ Mã: 'trung-1' }, { Mã: 'trung-2' }])
    const report = await importTeams([leader])
    expect([report.created, report.findings[0]?.reason]).toEqual([
      0,
      'Xã Đồng Tâm có 2 Thôn Trung; các dòng này không được nhập.',
    ])
  })

  test('a village whose name differs in marks is new, and the stored one is named', async () => {
    await importTeams([{ 'Thôn/Bản/TDP': 'Đông Sơn' }])
    const report = await importTeams([{ 'Thôn/Bản/TDP': 'Đồng Sơn' }])
    expect([report.created, report.findings[0]?.reason]).toMatchObject([
      1,
      /^Thôn Đồng Sơn được tạo mới, bên cạnh Thôn Đông Sơn/,
    ])
  })
})

describe('importFiles: several files', () => {
  const book = (rows: Row[]) => toBytes({ sheets: { Tổ: teamCells(rows) } })

  test('the same teams in two files are taken once', async () => {
    const report = await importAll({ 'a.xlsx': book([leader, deputy]), 'b.xlsx': book([leader, deputy]) })
    expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, findings: [] })
  })

  test('a list of villages and a list of their members make one team', async () => {
    await importAll({ 'a.xlsx': book([{ 'Số hộ': 150 }]), 'b.xlsx': book([{ ...leader, 'Số hộ': '' }, deputy]) })
    expect([await all('villages'), await all('teams')]).toMatchObject([[{ households: 150 }], [{ members: [{}, {}] }]])
  })
})

describe('importFiles: communes', () => {
  test('makes a missing commune with a provisional code and says so', async () => {
    const report = await importTeams([{ 'Xã/Thị trấn': 'Thị trấn Bố Hạ' }])
    expect((await all('communes'))[1]).toMatchObject({ code: '99001', name: 'Bố Hạ', kind: 'thi-tran' })
    expect(report.findings[0]?.reason).toBe('Thị trấn Bố Hạ chưa có nên được tạo mới với mã tạm 99001.')
  })

  test('a name that differs in marks is suggested, not made', async () => {
    const report = await importTeams([{ 'Xã/Thị trấn': 'Đông Tâm' }])
    expect([await all('communes'), report.created]).toMatchObject([[{ name: 'Đồng Tâm' }], 0])
    expect(report.findings[0]).toMatchObject({
      severity: 'error',
      reason: 'Không có «Đông Tâm»; dòng này không được nhập.',
    })
    expect(report.findings[0]?.advice).toContain('Có phải Xã Đồng Tâm không?')
  })

  test('a unit names what became of it, in whatever order the rows stand', async () => {
    const rows = [
      '07261,Tam Hiệp,Xã,1/1/2008,31/12/2024,07260@2025-01-01',
      '07260,Đồng Tâm,Xã,1/1/2025,30/6/2025,07288@2025-07-01',
      '07288,Yên Thế,Xã,1/7/2025,,',
    ]
    const file = { 'don-vi.csv': ['Mã xã,Tên,Loại,Từ ngày,Đến ngày,Nay thuộc', ...rows].join('\n') }
    expect(await importAll(file)).toMatchObject({ created: 3, findings: [] })
    const communes = await all('communes')
    const next = communes.find(({ name }) => name === 'Yên Thế')
    expect(communes.find(({ validFrom }) => validFrom === '2025-01-01')?.successors).toEqual([next?.id])
    expect(await importAll(file)).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })
})

describe('importFiles: the rest', () => {
  const files = {
    'thiet-lap.json': '{"districtName":"Huyện Yên Thế","asOf":"2022-12-31"}',
    'ban.csv':
      'Xã/Thị trấn,Họ và tên,Chức danh trong Ban,Chức vụ,Nhóm Zalo\nHuyện,Lê Văn Mẫu,Trưởng ban,Phó Bí thư Thường trực Huyện uỷ,Có\nĐồng Tâm,Hà Thị Mẫu,Trưởng ban,Phó Bí thư Thường trực Đảng uỷ,Có\n',
    'rac.txt':
      'Tiêu đề: Phân loại rác\nChủ đề: Môi trường, rác thải\nXã/Thị trấn: Đồng Tâm\nNgày đăng: 05/11/2022\n\nKính thưa bà con.\n',
  }

  test('brings settings, boards and bulletins of one folder, and asks for one publish', async () => {
    expect(renderSummary(await importAll(files))).toBe('Xong: 3 mới, 1 sửa, 0 không đổi, 0 bản nháp, 0 dòng lỗi.')
    const commune = (await all('communes'))[0]?.id
    expect(await all('boards')).toMatchObject([
      { level: 'district', _status: 'published' },
      { level: 'commune', commune, members: [{ role: 'head' }] },
    ])
    expect(await all('bulletins')).toMatchObject([
      { title: 'Phân loại rác', topic: 'moi-truong', commune, body: 'Kính thưa bà con.', _status: 'published' },
    ])
    expect(await payload.findGlobal({ slug: 'settings' })).toMatchObject({
      districtName: 'Huyện Yên Thế',
      provinceName: 'Tỉnh Mẫu',
    })
    expect(await waiting()).toBe(1)
  })

  test('run twice, it changes nothing', async () => {
    await importAll(files)
    expect(renderSummary(await importAll(files))).toBe('Xong: 0 thay đổi, 4 không đổi, 0 bản nháp, 0 dòng lỗi.')
  })

  test('a file that cannot be read is named and the others go in', async () => {
    const report = await importAll({ ...files, 'hong.xlsx': 'x' })
    expect([report.unreadable.length, report.created]).toEqual([1, 3])
  })
})
