import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validTeam } from '../../testCms.ts'
import { readTables } from './everything.ts'
import { context, deputy, leader, upload, useDesks } from './useDesks.ts'

const desks = useDesks()

describe('an import in the admin: the preview', () => {
  test('writes nothing but its own record', async () => {
    await desks.cms.payload.create({
      collection: 'teams',
      data: { ...validTeam(desks.cms.villages.own), _status: 'published' },
      context,
    })
    const before = readTables(desks.cms.folder)
    const id = await upload(desks.own, [
      leader,
      deputy,
      { ...leader, 'Thôn/Bản/TDP': 'Đồng Tâm', 'Số quyết định': '12-QĐ/ĐU', 'Ngày quyết định': '05/11/2022' },
    ])
    const { counts } = await desks.own.preview(id)
    expect(counts).toMatchObject({ created: 3, updated: 1 })
    expect(readTables(desks.cms.folder)).toEqual(before)
  })

  test('names what would be new, in the words of the form', async () => {
    const id = await upload(desks.own, [leader, deputy])
    const { documents, sheets, scope } = await desks.own.preview(id)
    expect(scope).toBe('Xã Đồng Tâm')
    expect(sheets[0]).toMatchObject({ name: 'Tổ', label: 'bảng tổ dân vận', headingRow: 1, rows: 2 })
    expect(sheets[0]?.columns[3]).toMatchObject({ letter: 'D', heading: 'Họ và tên', meaning: 'Họ và tên' })
    expect(documents.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['Thôn Trung, Xã Đồng Tâm', 'created'],
      ['Tổ dân vận Thôn Trung, Xã Đồng Tâm', 'created'],
    ])
    expect(documents[1]?.lines).toEqual([
      { label: 'Thành viên tổ', was: null, now: 'Nguyễn Văn Mẫu (Tổ trưởng, 0500 111 222)' },
      { label: 'Thành viên tổ', was: null, now: 'Trần Thị Thử (Tổ phó)' },
    ])
  })

  test('says what changes in a stored team: old, new, who comes and who goes', async () => {
    const { payload, villages } = desks.cms
    const members = [
      { name: 'Nguyễn Văn Mẫu', role: 'leader', phone: '0500111222' },
      { name: 'Lê Văn Cũ', role: 'deputy' },
    ]
    await payload.create({
      collection: 'teams',
      data: { village: villages.own.id, members, _status: 'published' } as never,
      context,
    })
    const row = { 'Thôn/Bản/TDP': 'Đồng Tâm' }
    const id = await upload(desks.own, [
      { ...leader, ...row, 'Điện thoại': '0500 999 888' },
      { ...deputy, ...row },
    ])
    expect((await desks.own.preview(id)).documents[0]?.lines).toEqual([
      { label: 'Thành viên tổ › Nguyễn Văn Mẫu › Số điện thoại', was: '0500 111 222', now: '0500 999 888' },
      { label: 'Thành viên tổ', was: null, now: 'Trần Thị Thử (Tổ phó)' },
      { label: 'Thành viên tổ', was: 'Lê Văn Cũ (Tổ phó)', now: null },
    ])
  })

  test('shows rows with findings, and all rows of a team that would be a draft', async () => {
    const id = await upload(desks.own, [
      deputy,
      { ...deputy, 'Họ và tên': 'Vi Văn Sai', 'Chức danh trong Tổ': 'Tổ chưởng' },
    ])
    const { rows, counts } = await desks.own.preview(id)
    expect(counts).toMatchObject({ drafts: 1, badRows: 1 })
    expect(rows.map(({ row, findings }) => [row, findings.map(({ reason }) => reason)])).toEqual([
      [2, ['Thôn Trung, Xã Đồng Tâm: tổ được nhập dạng bản nháp vì chưa đúng về tổ trưởng, tổ phó.']],
      [3, ['Không hiểu chức danh «Tổ chưởng»; dòng này không được nhập.']],
    ])
  })

  test('refuses a file that is no workbook, in a sentence, and keeps no bytes of it', async () => {
    const { body } = await desks.own.upload('tổ.xlsx', Buffer.from('not a workbook'))
    const status = await desks.own.status(body.id)
    expect(status.state).toBe('failed')
    expect(status.message).toContain('bên trong là văn bản thường')
    expect(existsSync(join(desks.cms.folder, 'imports', String(body.id)))).toBe(false)
  })
})

describe('an import in the admin: correcting', () => {
  const wrong = { ...leader, 'Chức danh trong Tổ': 'Tổ chưởng', 'Điện thoại': '12' }
  const role = { sheet: 'Tổ', row: 2, cell: 4, text: 'Tổ trưởng' }

  test('a corrected cell is read as if the file had it', async () => {
    const id = await upload(desks.own, [wrong, deputy])
    expect((await desks.own.preview(id)).counts).toMatchObject({ drafts: 1, badRows: 1 })
    await desks.own.post(id, 'check', { cells: [role], skipped: [] })
    const { counts, rows } = await desks.own.preview(id)
    expect(counts).toMatchObject({ drafts: 0, badRows: 1 })
    expect(rows[0]).toMatchObject({ row: 2, findings: [{ reason: expect.stringContaining('«12» không phải') }] })
    expect([rows[0]?.cells[4], rows[0]?.original[4]]).toEqual(['Tổ trưởng', 'Tổ chưởng'])
  })

  test('a row that is left out is not read', async () => {
    const id = await upload(desks.own, [leader, { ...wrong, 'Họ và tên': 'Vi Văn Sai' }])
    await desks.own.post(id, 'check', { cells: [], skipped: [{ sheet: 'Tổ', row: 3 }] })
    const { counts, rows } = await desks.own.preview(id)
    expect(counts.badRows).toBe(0)
    expect(rows).toMatchObject([{ row: 3, isSkipped: true, findings: [] }])
  })

  test('refuses corrections of another shape', async () => {
    const id = await upload(desks.own, [leader])
    const answer = await desks.own.post(id, 'check', { cells: [{ row: 'x' }], skipped: [] })
    expect(answer.status).toBe(400)
  })
})
