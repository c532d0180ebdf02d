/** A preview is what a publish would make of the form, for its editor alone, and leaves nothing behind. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validBulletin, validDecision } from '../documents.ts'
import { readTables } from '../import/record/everything.ts'
import { validTeam } from '../testCms.ts'
import { bulletin, startPreviewCms, type PreviewCms } from './previewCms.ts'
import { showEarlier } from './showEarlier.ts'

let cms: PreviewCms
beforeAll(async () => {
  cms = await startPreviewCms()
})
afterAll(() => cms.stop())

describe('a preview', () => {
  test('shows a bulletin that waits for its day as it will be then', async () => {
    const ahead = bulletin({ title: 'Hẹn ngày lên trang', publishedOn: '2098-05-04' })
    const { page, findings } = await cms.open('bulletins', ahead)
    expect(findings).toEqual([])
    expect((await cms.get(page)).text).toContain('Hẹn ngày lên trang')
  })

  test('shows a bulletin that nobody has saved, at the address that it would have, and writes nothing', async () => {
    const before = readTables(cms.folder)
    const { path, page, findings } = await cms.open(
      'bulletins',
      bulletin({ title: 'Nhắc khoá van gas', note: 'Riêng' }),
    )
    expect([path, findings]).toEqual(['/bai-tuyen-truyen/nhac-khoa-van-gas/', []])
    const { status, text, headers } = await cms.get(page)
    expect(status).toBe(200)
    expect(text).toContain('Nhắc khoá van gas')
    expect(text).not.toContain('Riêng')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(readTables(cms.folder)).toEqual(before)
  })

  test('leads links to the preview, and style sheets to the compiled site', async () => {
    const { page, key } = await cms.open('bulletins', bulletin())
    const { text } = await cms.get(page)
    expect(text).toContain(`href="/api/preview/${key}/page?path=%2Fxa%2F"`)
    const [, sheet = ''] = /href="(\/api\/preview\/assets\/_astro\/[^"]+\.css)"/.exec(text) ?? []
    expect((await cms.get(sheet, null)).text).toContain('--cham')
    expect(text).not.toMatch(/<script(?![^>]*ld\+json)/)
    expect((await cms.get(`/api/preview/${key}/page?path=%2Fxa%2Fdong-tam%2F`)).text).toContain('Phân loại rác tại nhà')
  })

  test('lists the pages that would change, be new or be gone', async () => {
    const { id } = await cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Bài cũ' }),
      ...cms.asOwn,
    })
    await cms.publishNow()
    const { key } = await cms.open('bulletins', bulletin({ title: 'Bài mới tinh' }))
    const { pages, files } = await cms.changes(key)
    expect(pages).toContainEqual({ path: '/bai-tuyen-truyen/bai-moi-tinh/', title: 'Bài mới tinh', change: 'new' })
    expect(pages).toContainEqual(expect.objectContaining({ path: '/bai-tuyen-truyen/', change: 'changed' }))
    expect(pages.map(({ path }) => path)).not.toContain('/xa/tam-hiep/hoa-binh/')
    expect(files).toBeGreaterThan(0)
    const renamed = await cms.open('villages', { name: 'Bãi Mới' }, { id: cms.villages.spare.id })
    const after = await cms.changes(renamed.key)
    expect(after.pages).toContainEqual(expect.objectContaining({ path: '/xa/dong-tam/bai-moi/', change: 'new' }))
    expect(after.pages).toContainEqual(
      expect.objectContaining({ path: '/xa/dong-tam/bai-gianh/to-roi/', change: 'gone' }),
    )
    const moved = { path: '/xa/dong-tam/bai-gianh/', title: 'Thôn Bãi Gianh', to: '/xa/dong-tam/bai-moi/' }
    expect(after.pages).toContainEqual({ ...moved, change: 'moved' })
    await cms.payload.delete({ collection: 'bulletins', id })
  })

  test('of a team shows what a visitor would see of its people, and no more', async () => {
    const { docs } = await cms.payload.find({ collection: 'teams', depth: 0, ...cms.asOwn })
    const [team] = docs
    const members = (team?.members ?? []).map((member, n) => (n === 1 ? { ...member, name: 'Trần Thị Đổi' } : member))
    const { page, path } = await cms.open('teams', { ...team, members }, { id: team?.id ?? 0 })
    expect(path).toBe('/xa/dong-tam/dong-tam/')
    const { text } = await cms.get(page)
    for (const shown of ['Trần Thị Đổi', '0500 111 222']) expect(text).toContain(shown)
    for (const hidden of ['0500 333 444', 'Phạm Văn Kín', 'zalo.me/g/abcdef123']) expect(text).not.toContain(hidden)
  })

  test.each([
    ['communes', { office: { address: 'Trung tâm xã mới' } }, 'Trung tâm xã mới', '/xa/dong-tam/'],
    ['settings', { districtName: 'huyện Thử' }, 'Thử', '/'],
    [
      'boards',
      { level: 'district', members: [{ name: 'Giáp Văn Thử', role: 'head' }] },
      'Giáp Văn Thử',
      '/ban-chi-dao/',
    ],
  ] as const)('of %s shows its page', async (noun, values, text, path) => {
    const id = noun === 'communes' ? cms.communes.own.id : null
    const opened = await cms.open(noun, values, { id, who: 'district' })
    expect(opened.path).toBe(path)
    expect((await cms.get(opened.page, 'district')).text).toContain(text)
  })
})

describe('a draft that would not be published', () => {
  test('says why in the words of the form, and is shown as far as it goes', async () => {
    const team = validTeam(cms.villages.spare, { members: [{ name: 'Vi Văn Phó', role: 'deputy' }] as never })
    const { findings, page, path } = await cms.open('teams', team)
    expect(findings.join(' ')).toMatch(/tổ trưởng/)
    expect(path).toBe('/xa/dong-tam/bai-gianh/')
    expect((await cms.get(page)).text).toContain('Vi Văn Phó')
  })

  test('names the line of the person whose phone is wrong', async () => {
    const { members = [], ...team } = validTeam(cms.villages.spare)
    const wrong = members?.map((member, n) => (n === 1 ? { ...member, phone: '0500 12' } : member))
    const { findings } = await cms.open('teams', { ...team, members: wrong })
    expect(findings.join(' ')).toMatch(/^Thành viên, dòng 2, Số điện thoại: «0500 12» chưa đúng/)
  })

  test('has no page where what is demanded is missing', async () => {
    const { findings, path } = await cms.open('decisions', { ...validDecision(), number: '', _status: 'draft' })
    expect(findings.join(' ')).toContain('Số, ký hiệu')
    expect(path).toBeNull()
  })

  test('is told which phone nobody consented to, where it stands, and what to do', async () => {
    const body = 'Kính thưa bà con.\n\nBà con gọi anh Ba số 0912 345 678.'
    const { findings } = await cms.open('bulletins', bulletin({ body }))
    expect(findings).toEqual([
      'Nội dung, đoạn 2: có «0912 345 678» mà chưa ghi nhận sự đồng ý công khai. Hãy bỏ đi, hoặc thay bằng đường dây của cơ quan đã khai trong mục Xã, thị trấn.',
    ])
  })
})

describe('a preview is private', () => {
  test('to the editor who opened it', async () => {
    const { page, key } = await cms.open('bulletins', bulletin())
    expect((await cms.get(page, null)).status).toBe(401)
    for (const path of [page, `/api/preview/${key}/changes`, `/api/preview/${key}/file/a.pdf`]) {
      expect((await cms.get(path, 'other')).status).toBe(404)
      expect((await cms.get(path, 'contributor')).status).toBe(404)
    }
  })

  test('and of the own commune only', async () => {
    const { id } = await cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ _status: 'draft', title: 'Nháp của xã' }),
      draft: true,
      ...cms.asOwn,
    })
    expect((await cms.open('bulletins', {}, { id, who: 'other' })).status).toBe(404)
    const answer = await handleEndpoints({
      config: cms.payload.config,
      request: new Request('http://127.0.0.1:3000/api/preview', { method: 'POST', body: '{}' }),
      payloadInstanceCacheKey: cms.folder,
    })
    expect(answer.status).toBe(401)
  })

  test('a contributor previews the draft that it may not publish', async () => {
    const { findings, path } = await cms.open('bulletins', bulletin({ title: 'Cộng tác viên viết' }), {
      who: 'contributor',
    })
    expect([findings, path]).toEqual([[], '/bai-tuyen-truyen/cong-tac-vien-viet/'])
  })

  test('reaches no file outside the compiled site', async () => {
    for (const path of ['..%2F..%2Fpackage.json', '_astro/..%2F..%2Fserver%2Fentry.mjs', 'sw.js'])
      expect((await cms.get(`/api/preview/assets/${path}`, null)).status).toBe(404)
  })
})

describe('a preview while the site shows an earlier state', () => {
  test('stands among everything that waits, and says that it would wait as well', async () => {
    const end = showEarlier()
    const newer = validBulletin({ title: 'Bài mới hơn bản đang hiện' })
    const { id } = await cms.payload.create({ collection: 'bulletins', data: newer, ...cms.asOwn })
    const { key, page, isHeld } = await cms.open('bulletins', bulletin({ title: 'Bài đang viết' }))
    expect(isHeld).toBe(true)
    expect((await cms.get(page)).text).toContain('Bài đang viết')
    const titles = (await cms.changes(key)).pages.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['Bài đang viết', 'Bài mới hơn bản đang hiện']))
    end()
    await cms.payload.delete({ collection: 'bulletins', id })
  })
})
