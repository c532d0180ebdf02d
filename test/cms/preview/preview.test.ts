/** A preview is what a publish would make of the form, for its editor alone, and leaves nothing behind. */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isAsset } from '../../../cms/preview/assets.ts'
import { endPreviews } from '../../../cms/preview/previews.ts'
import { toPreviewHtml } from '../../../cms/preview/toPreviewHtml.ts'
import { FollowUps } from '../../../cms/publish/followUps.ts'
import { publish } from '../../../cms/publish/publish.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { readPublished } from '../../../cms/publish/readPublished.ts'
import { recordAddresses } from '../../../cms/publish/recordAddresses.ts'
import { readTables } from '../import/record/everything.ts'
import { signIn, type Call } from '../callApi.ts'
import { validBulletin, validDecision } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
const tokens: Record<string, string> = {}
const calls: Record<string, Call> = {}
beforeAll(async () => {
  cms = await startTestCms()
  vi.stubEnv('DATA_DIR', cms.folder)
  vi.stubEnv('SITE_URL', 'https://to.example')
  await cms.payload.updateGlobal({
    slug: 'settings',
    data: { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' } as never,
  })
  await cms.payload.create({ collection: 'teams', data: { ...validTeam(cms.villages.own), _status: 'published' } })
  for (const who of ['own', 'other', 'contributor', 'district'] as const) {
    const { token, call } = await signIn(cms, cms.users[who].email)
    Object.assign(tokens, { [who]: token })
    Object.assign(calls, { [who]: call })
  }
  await publishNow()
})
/** What a publisher does with the state of now. */
const publishNow = async () => {
  const paths = publishPaths()
  const published = await publish({ read: () => readPublished(cms.payload), paths, now: new Date() })
  await recordAddresses(cms.payload, published, new Date())
  const followUps = new FollowUps(paths)
  followUps.take(published.followUp)
  await followUps.step()
  await followUps.settle()
}
/** Every file of the site, by the path at which a reader finds it. */
const filesOnSite = (): Map<string, string> => {
  const { current } = publishPaths()
  const files = readdirSync(current, { withFileTypes: true, recursive: true })
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(current, file).replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(file, 'utf8')]),
  )
}
const pagesOf = (files: Map<string, string>) => [...files].filter(([, text]) => text.startsWith('<!DOCTYPE html>'))
afterAll(async () => {
  await endPreviews()
  vi.unstubAllEnvs()
  await cms.stop()
})

const get = async (path: string, who: string | null = 'own') => {
  const headers: Record<string, string> = who ? { Authorization: `JWT ${tokens[who]}` } : {}
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers })
  const answer = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.folder })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
type Opened = { key: string; path: string | null; page: string; findings: string[] }
const open = async (noun: string, values: object, { id = null as number | string | null, who = 'own' } = {}) => {
  const answer = await calls[who]?.('POST', '/preview', { noun, id, values })
  return { status: answer?.status, ...(answer?.body as Opened) }
}
const bulletin = (more: object = {}) => ({ ...validBulletin(), _status: 'draft', ...more })

describe('a preview', () => {
  test('shows a bulletin that nobody has saved, at the address that it would have, and writes nothing', async () => {
    const before = readTables(cms.folder)
    const { path, page, findings } = await open('bulletins', bulletin({ title: 'Nhắc khoá van gas', note: 'Riêng' }))
    expect([path, findings]).toEqual(['/bai-tuyen-truyen/nhac-khoa-van-gas/', []])
    const { status, text, headers } = await get(page)
    expect(status).toBe(200)
    expect(text).toContain('Nhắc khoá van gas')
    expect(text).not.toContain('Riêng')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(readTables(cms.folder)).toEqual(before)
  })

  test('leads links to the preview, and style sheets to the compiled site', async () => {
    const { page, key } = await open('bulletins', bulletin())
    const { text } = await get(page)
    expect(text).toContain(`href="/api/preview/${key}/page?path=%2Fxa%2F"`)
    const [, sheet = ''] = /href="(\/api\/preview\/assets\/_astro\/[^"]+\.css)"/.exec(text) ?? []
    expect((await get(sheet, null)).text).toContain('--cham')
    expect(text).not.toMatch(/<script(?![^>]*ld\+json)/)
    expect((await get(`/api/preview/${key}/page?path=%2Fxa%2Fdong-tam%2F`)).text).toContain('Phân loại rác tại nhà')
  })

  test('lists the pages that would change, be new or be gone', async () => {
    const { id } = await cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Bài cũ' }),
      ...cms.asOwn,
    })
    await publishNow()
    const { key } = await open('bulletins', bulletin({ title: 'Bài mới tinh' }))
    const { pages, files } = JSON.parse((await get(`/api/preview/${key}/changes`)).text)
    expect(pages).toContainEqual({ path: '/bai-tuyen-truyen/bai-moi-tinh/', title: 'Bài mới tinh', change: 'new' })
    expect(pages).toContainEqual(expect.objectContaining({ path: '/bai-tuyen-truyen/', change: 'changed' }))
    expect(pages.map(({ path }: { path: string }) => path)).not.toContain('/xa/tam-hiep/hoa-binh/')
    expect(files).toBeGreaterThan(0)
    const renamed = await open('villages', { name: 'Bãi Mới' }, { id: cms.villages.spare.id })
    const after = JSON.parse((await get(`/api/preview/${renamed.key}/changes`)).text)
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
    const { page, path } = await open('teams', { ...team, members }, { id: team?.id ?? 0 })
    expect(path).toBe('/xa/dong-tam/dong-tam/')
    const { text } = await get(page)
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
    const opened = await open(noun, values, { id, who: 'district' })
    expect(opened.path).toBe(path)
    expect((await get(opened.page, 'district')).text).toContain(text)
  })
})

describe('what a preview shows is what a publish puts on the site', () => {
  type Case = { noun: string; of: () => Promise<{ id: number | null; values: object }> }
  const cases: Case[] = [
    {
      noun: 'bulletins',
      of: async () => ({ id: null, values: bulletin({ title: 'Đúng từng chữ', shortForm: 'Ngắn' }) }),
    },
    {
      noun: 'teams',
      of: async () => {
        const { docs } = await cms.payload.find({ collection: 'teams', depth: 0, ...cms.asOwn })
        return { id: docs[0]?.id ?? 0, values: { ...docs[0], phoneNote: null, groups: docs[0]?.groups?.slice(1) } }
      },
    },
    {
      noun: 'villages',
      of: async () => ({
        id: cms.villages.other.id,
        values: { ...cms.villages.other, name: 'Hoà Đổi', commune: cms.communes.other.id },
      }),
    },
  ]
  const saveForGood = async (noun: string, id: number | null, values: object) => {
    const data = { ...values, ...(noun === 'villages' ? {} : { _status: 'published' }) } as never
    const collection = noun as 'bulletins'
    if (id === null) await cms.payload.create({ collection, data, ...cms.asOwn })
    else await cms.payload.update({ collection, id, data, ...(noun === 'villages' ? cms.asDistrict : cms.asOwn) })
  }

  test.each(cases)('of $noun: every byte, and the very pages that differ', async ({ noun, of }) => {
    await publishNow()
    const { id, values } = await of()
    const who = noun === 'villages' ? 'district' : 'own'
    const { key, path, page, findings } = await open(noun, values, { id, who })
    expect(findings).toEqual([])
    const previewed = await get(page, who)
    const { pages } = JSON.parse((await get(`/api/preview/${key}/changes`, who)).text)
    const before = filesOnSite()
    await saveForGood(noun, id, values)
    await publishNow()
    const after = filesOnSite()
    expect(previewed.text).toBe(toPreviewHtml(after.get(path ?? '') ?? '', { key, isAsset }))
    const changed = pagesOf(after).filter(([path, text]) => before.get(path) !== text)
    const gone = pagesOf(before).filter(([path]) => !after.has(path))
    expect(pages.map(({ path }: { path: string }) => path).toSorted()).toEqual(
      [...changed, ...gone].map(([path]) => path).toSorted(),
    )
  })

  test.each([
    ['absent', (file: string) => rmSync(file)],
    ['damaged', (file: string) => writeFileSync(file, '{"release":"000001","pag')],
    ['of another shape', (file: string) => writeFileSync(file, '{"pages":[]}')],
    ['torn', (file: string) => truncateSync(file, statSync(file).size - 40)],
  ])('and the same pages are found where what the publisher noted is %s', async (_, spoil) => {
    await publishNow()
    const values = bulletin({ title: 'Không có ghi chép' })
    const changes = async () =>
      JSON.parse((await get(`/api/preview/${(await open('bulletins', values)).key}/changes`)).text)
    const told = await changes()
    await endPreviews()
    spoil(join(cms.folder, 'page-reads.json'))
    expect(await changes()).toEqual(told)
    expect(told.pages.length).toBeGreaterThan(0)
  })
})

describe('what the publisher noted of an earlier release', () => {
  test('counts where it still holds, and not where a page changed since', async () => {
    const file = join(cms.folder, 'page-reads.json')
    const { id } = await cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Lúc đầu' }),
      ...cms.asOwn,
    })
    await publishNow()
    const earlier = readFileSync(file)
    await cms.payload.update({ collection: 'bulletins', id, data: { title: 'Về sau' }, ...cms.asOwn })
    await publishNow()
    const backToFirst = async () =>
      JSON.parse(
        (await get(`/api/preview/${(await open('bulletins', { title: 'Lúc đầu' }, { id })).key}/changes`)).text,
      )
    const told = await backToFirst()
    expect(told.pages).toContainEqual(
      expect.objectContaining({ path: '/bai-tuyen-truyen/luc-dau/', change: 'changed' }),
    )
    await endPreviews()
    writeFileSync(file, earlier)
    expect(await backToFirst()).toEqual(told)
  })
})

describe('a draft that would not be published', () => {
  test('says why in the words of the form, and is shown as far as it goes', async () => {
    const team = validTeam(cms.villages.spare, { members: [{ name: 'Vi Văn Phó', role: 'deputy' }] as never })
    const { findings, page, path } = await open('teams', team)
    expect(findings.join(' ')).toMatch(/tổ trưởng/)
    expect(path).toBe('/xa/dong-tam/bai-gianh/')
    expect((await get(page)).text).toContain('Vi Văn Phó')
  })

  test('names the line of the person whose phone is wrong', async () => {
    const { members = [], ...team } = validTeam(cms.villages.spare)
    const wrong = members?.map((member, n) => (n === 1 ? { ...member, phone: '0500 12' } : member))
    const { findings } = await open('teams', { ...team, members: wrong })
    expect(findings.join(' ')).toMatch(/^Thành viên, dòng 2, Số điện thoại: «0500 12» chưa đúng/)
  })

  test('has no page where what is demanded is missing', async () => {
    const { findings, path } = await open('decisions', { ...validDecision(), number: '', _status: 'draft' })
    expect(findings.join(' ')).toContain('Số, ký hiệu')
    expect(path).toBeNull()
  })

  test('is told which phone nobody consented to, where it stands, and what to do', async () => {
    const body = 'Kính thưa bà con.\n\nBà con gọi anh Ba số 0912 345 678.'
    const { findings } = await open('bulletins', bulletin({ body }))
    expect(findings).toEqual([
      'Nội dung, đoạn 2: có «0912 345 678» mà chưa ghi nhận sự đồng ý công khai. Hãy bỏ đi, hoặc thay bằng đường dây của cơ quan đã khai trong mục Xã, thị trấn.',
    ])
  })
})

describe('a preview is private', () => {
  test('to the editor who opened it', async () => {
    const { page, key } = await open('bulletins', bulletin())
    expect((await get(page, null)).status).toBe(401)
    for (const path of [page, `/api/preview/${key}/changes`, `/api/preview/${key}/file/a.pdf`]) {
      expect((await get(path, 'other')).status).toBe(404)
      expect((await get(path, 'contributor')).status).toBe(404)
    }
  })

  test('and of the own commune only', async () => {
    const { id } = await cms.payload.create({
      collection: 'bulletins',
      data: validBulletin({ _status: 'draft', title: 'Nháp của xã' }),
      draft: true,
      ...cms.asOwn,
    })
    expect((await open('bulletins', {}, { id, who: 'other' })).status).toBe(404)
    const answer = await handleEndpoints({
      config: cms.payload.config,
      request: new Request('http://127.0.0.1:3000/api/preview', { method: 'POST', body: '{}' }),
      payloadInstanceCacheKey: cms.folder,
    })
    expect(answer.status).toBe(401)
  })

  test('a contributor previews the draft that it may not publish', async () => {
    const { findings, path } = await open('bulletins', bulletin({ title: 'Cộng tác viên viết' }), {
      who: 'contributor',
    })
    expect([findings, path]).toEqual([[], '/bai-tuyen-truyen/cong-tac-vien-viet/'])
  })

  test('reaches no file outside the compiled site', async () => {
    for (const path of ['..%2F..%2Fpackage.json', '_astro/..%2F..%2Fserver%2Fentry.mjs', 'sw.js'])
      expect((await get(`/api/preview/assets/${path}`, null)).status).toBe(404)
  })
})
