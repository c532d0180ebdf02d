import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { updateRecord } from '../../../../cms/import/record/importRecord.ts'
import { writeImport } from '../../../../cms/import/record/runs.ts'
import { validTeam } from '../../testCms.ts'
import { sheetsOf } from '../workbook.ts'
import { readDocuments, readTables } from './everything.ts'
import { context, countRequests, deputy, leader, readTeams, upload, useDesks, withDecision } from './useDesks.ts'

const desks = useDesks()

describe('an import in the admin: confirming and undoing', () => {
  test('writes what was shown, asks for one publish and keeps the bytes no longer', async () => {
    const id = await upload(desks.own, [withDecision, deputy])
    expect((await desks.own.post(id, 'confirm')).status).toBe(200)
    const status = await desks.own.status(id)
    expect(status).toMatchObject({ state: 'done', counts: { created: 3, updated: 0 } })
    expect(status.documents.map(({ title }) => title)).toEqual([
      'Thôn Trung – Xã Đồng Tâm',
      'Tổ dân vận Thôn Trung – Xã Đồng Tâm',
      'Quyết định 12-QĐ/ĐU',
    ])
    expect(await readTeams(desks.cms)).toMatchObject([
      { _status: 'published', members: [{ name: 'Nguyễn Văn Mẫu' }, {}] },
    ])
    expect(await countRequests(desks.cms)).toBe(1)
    expect(await readdir(join(desks.cms.folder, 'imports', String(id)))).toEqual(['result.xlsx'])
  })

  test('a row that the system refuses does not stop the others', async () => {
    const id = await upload(desks.own, [leader, { ...leader, 'Thôn/Bản/TDP': 'Chùa', 'Số hộ': 30_000 }])
    await desks.own.post(id, 'confirm')
    expect(await desks.own.status(id)).toMatchObject({ state: 'done', counts: { created: 2, badRows: 1 } })
  })

  test('undo brings everything back: updated, created, drafts', async () => {
    const { payload, villages } = desks.cms
    const published = await payload.create({
      collection: 'teams',
      data: { ...validTeam(villages.own), _status: 'published' },
      context,
    })
    // A published team with a newer draft, and one that was never published.
    await payload.update({ collection: 'teams', id: published.id, data: { note: 'Đang sửa' }, draft: true, context })
    await payload.create({
      collection: 'teams',
      data: validTeam(villages.spare, { members: [] }),
      draft: true,
      context,
    })
    const before = await readDocuments(payload)
    const rows = ['Đồng Tâm', 'Bãi Gianh', 'Mới'].flatMap((village) => [
      { ...withDecision, 'Thôn/Bản/TDP': village, 'Số hộ': 99 },
      { ...deputy, 'Thôn/Bản/TDP': village },
    ])
    const id = await upload(desks.own, rows)
    await desks.own.post(id, 'confirm')
    expect(await desks.own.status(id)).toMatchObject({ state: 'done', counts: { created: 3, updated: 4, drafts: 0 } })
    expect(await readDocuments(payload)).not.toEqual(before)
    await desks.own.post(id, 'undo')
    expect(await desks.own.status(id)).toMatchObject({ state: 'undone' })
    expect(await readDocuments(payload)).toEqual(before)
    expect(await countRequests(desks.cms)).toBe(2)
  })

  test('undo brings back a published team that the import made a draft of', async () => {
    const { payload, villages } = desks.cms
    await payload.create({ collection: 'teams', data: { ...validTeam(villages.own), _status: 'published' }, context })
    const before = await readDocuments(payload)
    const id = await upload(desks.own, [{ ...deputy, 'Thôn/Bản/TDP': 'Đồng Tâm' }])
    await desks.own.post(id, 'confirm')
    expect(await readTeams(desks.cms)).toMatchObject([{ _status: 'draft' }])
    await desks.own.post(id, 'undo')
    expect(await readDocuments(payload)).toEqual(before)
  })

  test('undo leaves and lists what somebody changed since, and what others need', async () => {
    const { payload } = desks.cms
    const id = await upload(desks.own, [withDecision, deputy])
    await desks.own.post(id, 'confirm')
    const [team] = await readTeams(desks.cms)
    await payload.update({ collection: 'teams', id: team?.id ?? 0, data: { note: 'Tôi sửa' }, context })
    await desks.own.post(id, 'undo')
    const { documents } = await desks.own.status(id)
    expect(documents.filter(({ undo }) => undo === 'left').map(({ title, reason }) => [title, reason])).toEqual([
      ['Thôn Trung – Xã Đồng Tâm', 'Đã có dữ liệu khác gắn vào (1 tổ dân vận) nên được giữ lại.'],
      ['Tổ dân vận Thôn Trung – Xã Đồng Tâm', 'Có người đã sửa mục này sau khi nhập nên được giữ nguyên.'],
    ])
    expect((await payload.count({ collection: 'decisions' })).totalDocs).toBe(0)
  })

  test('asks again where the data changed after the preview', async () => {
    const { payload, villages } = desks.cms
    const id = await upload(desks.own, [{ ...leader, 'Thôn/Bản/TDP': 'Đồng Tâm' }])
    await payload.create({ collection: 'teams', data: { ...validTeam(villages.own), _status: 'published' }, context })
    const before = readTables(desks.cms.folder)
    await desks.own.post(id, 'confirm')
    const status = await desks.own.status(id)
    expect(status).toMatchObject({ state: 'ready', counts: { updated: 1 } })
    expect(status.message).toContain('Chưa có gì được ghi')
    expect(readTables(desks.cms.folder)).toEqual(before)
  })

  test('cancelled, nothing of the file is kept', async () => {
    const id = await upload(desks.own, [leader])
    await desks.own.post(id, 'cancel')
    expect(await desks.own.status(id)).toMatchObject({ state: 'cancelled' })
    expect(existsSync(join(desks.cms.folder, 'imports', String(id)))).toBe(false)
    expect((await desks.own.post(id, 'confirm')).status).toBe(409)
  })

  test('the result is the board’s rows with the reason beside each, and no formula', async () => {
    const id = await upload(desks.own, [
      { ...leader, 'Nhiệm vụ': '=HYPERLINK("http://x.example")' },
      { ...deputy, 'Chức danh trong Tổ': 'Sai' },
      { ...deputy, 'Họ và tên': 'Vi Thị Bỏ' },
    ])
    await desks.own.post(id, 'check', {
      cells: [{ sheet: 'Tổ', row: 2, cell: 3, text: 'Nguyễn Văn Sửa' }],
      skipped: [{ sheet: 'Tổ', row: 4 }],
    })
    await desks.own.post(id, 'confirm')
    const { bytes } = await desks.own.get(`/${id}/result`)
    const rows = sheetsOf('ket-qua.xlsx', bytes).sheets[0]?.rows.map((row) => [row[3], row.at(-1)])
    expect(rows).toEqual([
      ['Họ và tên', 'Kết quả nhập'],
      ['Nguyễn Văn Sửa', 'Kết quả: thôn thêm mới, tổ dân vận thêm mới.'],
      ['Trần Thị Thử', expect.stringMatching(/^Cột E \(Chức danh trong Tổ\): Không hiểu chức danh «Sai»/)],
      ['Vi Thị Bỏ', 'Bỏ qua theo yêu cầu, không nhập.'],
    ])
    expect(bytes.includes('<f>')).toBe(false)
  })
})

describe('an import in the admin: a crash', () => {
  test('in the middle of writing leaves «interrupted», which can be gone on with and undone', async () => {
    const { payload } = desks.cms
    const before = await readDocuments(payload)
    const rows = Array.from({ length: 50 }, (_, n) => ({ ...leader, 'Thôn/Bản/TDP': `Xóm ${n + 1}` }))
    const id = await upload(desks.own, rows)
    await updateRecord(payload, id, {
      state: 'writing',
      instance: 'another process',
      beatAt: '2022-01-01T00:00:00.000Z',
    })
    // The process dies after its second transaction: nothing comes back from there.
    const { update } = payload
    const dies = new Promise<void>((died) => {
      payload.update = (async (args: { collection: string; data: { written?: number } }) => {
        if (args.collection !== 'imports' || (args.data.written ?? 0) < 40) return update.call(payload, args as never)
        died()
        return new Promise(() => {})
      }) as never
    })
    const user = { ...desks.cms.users.own, collection: 'users' as const }
    void writeImport({ payload, dataFolder: desks.cms.folder, id }, { user, isResumed: false })
    await dies
    payload.update = update
    await updateRecord(payload, id, { instance: 'another process', beatAt: '2022-01-01T00:00:00.000Z' })

    const status = await desks.own.status(id)
    expect(status).toMatchObject({ state: 'interrupted', phase: 'write' })
    expect(status.documents).toHaveLength(40)
    expect(await countRequests(desks.cms)).toBe(1)
    await desks.own.post(id, 'confirm')
    expect(await desks.own.status(id)).toMatchObject({ state: 'done', counts: { created: 100 } })
    await desks.own.post(id, 'undo')
    expect(await readDocuments(payload)).toEqual(before)
  })
})
