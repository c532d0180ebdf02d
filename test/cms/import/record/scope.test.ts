import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { purgeImports } from '../../../../cms/import/record/purge.ts'
import { toBytes } from '../workbook.ts'
import { askImports } from './askImports.ts'
import { leader, upload, useDesks, workbook } from './useDesks.ts'

const desks = useDesks()

describe('an import in the admin: whose rows', () => {
  test('a commune’s user is told which rows are not theirs; only their own are written', async () => {
    const { payload } = desks.cms
    const before = await payload.find({
      collection: 'villages',
      where: { commune: { equals: desks.cms.communes.other.id } },
      depth: 0,
    })
    const rows = [
      leader,
      { ...leader, 'Xã/Thị trấn': 'Tam Hiệp', 'Thôn/Bản/TDP': 'Hoà Bình' },
      { ...leader, 'Xã/Thị trấn': 'Xã Lạ' },
    ]
    const id = await upload(desks.own, rows)
    const { rows: seen, counts } = await desks.own.preview(id)
    expect(counts).toMatchObject({ created: 2, badRows: 2 })
    expect(seen.map(({ row, findings }) => [row, findings[0]?.reason])).toEqual([
      [3, 'Dòng này ghi «Tam Hiệp», không phải Xã Đồng Tâm; dòng này không được nhập.'],
      [4, 'Dòng này ghi «Xã Lạ», không phải Xã Đồng Tâm; dòng này không được nhập.'],
    ])
    await desks.own.post(id, 'confirm')
    const after = await payload.find({
      collection: 'villages',
      where: { commune: { equals: desks.cms.communes.other.id } },
      depth: 0,
    })
    expect(after.docs).toEqual(before.docs)
    expect((await payload.count({ collection: 'communes' })).totalDocs).toBe(2)
  })

  test('a village of another commune is not moved here by its «Mã»', async () => {
    const key = desks.cms.villages.other.key
    const id = await upload(desks.own, [{ ...leader, Mã: key }])
    expect((await desks.own.preview(id)).counts).toMatchObject({ created: 0, updated: 0, badRows: 1 })
  })

  test('tables of the district are refused', async () => {
    const sheets = {
      Xã: [
        ['Mã xã', 'Tên', 'Loại', 'Từ ngày'],
        ['07260', 'Đồng Tâm Mới', 'Xã', '2020-01-01'],
      ],
      Ban: [
        ['Xã/Thị trấn', 'Họ và tên', 'Chức danh trong Ban'],
        ['', 'Vi Văn Huyện', 'Trưởng ban'],
      ],
    }
    const { body } = await desks.own.upload('huyen.xlsx', toBytes({ sheets }))
    const { counts, rows } = await desks.own.preview(body.id)
    expect(counts).toMatchObject({ created: 0, updated: 0 })
    expect(rows.map(({ sheet, findings }) => [sheet, findings[0]?.reason])).toEqual([
      ['Xã', 'Bảng này là của cấp huyện nên không được nhập.'],
      ['Ban', 'Dòng này là của cấp huyện hoặc của xã khác, không phải của Xã Đồng Tâm; dòng này không được nhập.'],
    ])
  })

  test('the district’s own import reaches every commune', async () => {
    const rows = [leader, { ...leader, 'Xã/Thị trấn': 'Tam Hiệp', 'Thôn/Bản/TDP': 'Hoà Bình' }]
    const id = await upload(desks.district, rows)
    await desks.district.post(id, 'confirm')
    expect(await desks.district.status(id)).toMatchObject({ state: 'done', counts: { created: 3 } })
  })

  test('another commune, a visitor and another site get nothing of it', async () => {
    const id = await upload(desks.own, [leader])
    for (const path of ['status', 'preview', 'result'])
      expect((await desks.other.get(`/${id}/${path}`)).status, path).toBe(404)
    for (const step of ['check', 'confirm', 'cancel', 'undo']) {
      expect((await desks.other.post(id, step, {})).status, step).toBe(404)
      expect((await askImports(desks.cms, 'POST', `/${id}/${step}`, { body: {} })).status, step).toBe(401)
    }
    const cookie = { Cookie: `payload-token=${desks.own.token}`, Origin: 'https://xau.example' }
    expect((await askImports(desks.cms, 'POST', `/${id}/confirm`, { body: {}, headers: cookie })).status).toBe(401)
    expect((await askImports(desks.cms, 'GET', `/${id}`, { token: desks.other.token })).status).toBe(404)
    expect((await askImports(desks.cms, 'GET', `/${id}`)).status).toBeGreaterThanOrEqual(401)
    expect(await desks.own.status(id)).toMatchObject({ state: 'ready' })
    expect((await desks.district.status(id)).state).toBe('ready')
  })

  test('nobody writes the record or reads the journal past the import', async () => {
    const id = await upload(desks.own, [leader])
    const { payload, asOwn, asDistrict } = desks.cms
    await expect(
      payload.update({ collection: 'imports', id: id as number, data: { state: 'done' }, ...asDistrict }),
    ).rejects.toThrow()
    await expect(payload.find({ collection: 'import-changes', ...asOwn })).rejects.toThrow()
    await expect(payload.find({ collection: 'import-changes', ...asDistrict })).rejects.toThrow()
  })
})

describe('an import in the admin: the upload', () => {
  test('takes workbooks only, up to 20 MB', async () => {
    const word = await desks.own.upload('tờ trình.docx', Buffer.from('x'))
    expect([word.status, word.body.errors?.[0]?.message]).toEqual([
      400,
      expect.stringContaining('Chỉ nhận tệp bảng tính'),
    ])
    const large = await desks.own.upload('to.csv', Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))
    expect([large.status, large.body.errors?.[0]?.message]).toEqual([413, expect.stringContaining('lớn hơn 20 MB')])
    expect((await desks.cms.payload.count({ collection: 'imports' })).totalDocs).toBe(0)
  })

  test('lies in a folder that only the CMS opens, under a name that leads nowhere else', async () => {
    const { body } = await desks.own.upload('../../x/tổ.xlsx', workbook([leader]))
    const folder = join(desks.cms.folder, 'imports', String(body.id))
    expect(await readdir(join(folder, 'workbook'))).toEqual(['tổ.xlsx'])
    expect((await stat(folder)).mode & 0o077).toBe(0)
    expect((await desks.cms.payload.count({ collection: 'files' })).totalDocs).toBe(0)
  })

  test('is gone after a week, and so is what undo would need', async () => {
    const id = await upload(desks.own, [leader])
    const later = new Date(Date.now() + 8 * 24 * 60 * 60 * 1000)
    expect(await purgeImports(desks.cms.payload, desks.cms.folder, later)).toBe(1)
    expect(existsSync(join(desks.cms.folder, 'imports', String(id)))).toBe(false)
    expect(await desks.own.status(id)).toMatchObject({ state: 'cancelled', undoUntil: null })
    expect(await purgeImports(desks.cms.payload, desks.cms.folder, later)).toBe(0)
  })
})
