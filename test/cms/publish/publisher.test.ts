/** The publisher on a real CMS: what boards enter, what visitors get. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import type { Bulletin, Team } from '../../../cms/payload-types.ts'
import { smallPdf, upload, validBulletin, validDecision } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'
import { untilPublished } from './untilPublished.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
const stop = new AbortController()
let running: Promise<void>
let team: Team

beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, asOwn } = cms
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  await payload.updateGlobal({
    slug: 'settings',
    data: {
      districtName: 'huyện Yên Thế',
      provinceName: 'tỉnh Bắc Giang',
      asOf: '2022-12-31',
      isSample: true,
      broadcasts: [{ time: '5h30', minutes: 5, weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }],
    } as never,
  })
  team = await payload.create({
    collection: 'teams',
    data: { ...validTeam(villages.own), _status: 'published' },
    ...asOwn,
  })
  running = runPublisher({ payload, paths, signal: stop.signal, log: () => {}, pollMs: 50 })
  await published()
})
afterAll(async () => {
  stop.abort()
  await running
  await cms.stop()
})

const published = () => untilPublished(cms.payload)
const served = (file: string) => readFileSync(join(paths.current, file), 'utf8')
const isServed = (file: string) => existsSync(join(paths.current, file))
const lastRecord = async () => (await cms.payload.find({ collection: 'publishes', sort: '-id', limit: 1 })).docs[0]

/** All bytes that the release would hand out, packed ones unpacked. */
const everything = (folder = paths.current): string =>
  readdirSync(folder)
    .map((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return everything(path)
      const bytes = readFileSync(path)
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
      return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC')
    })
    .join('\n')

test('a bulletin stands in the calendar of broadcasts at once', async () => {
  const { payload, asOwn } = cms
  const data = validBulletin({ title: 'Nghe trên loa', expiresOn: '2099-12-31' })
  await payload.create({ collection: 'bulletins', data, ...asOwn })
  await published()
  expect(served('xa/dong-tam/lich.ics').replaceAll('\r\n ', '')).toContain('Nghe trên loa')
})

describe('the publisher', () => {
  test('shows a team with the people and phones that may be public', () => {
    const page = served('xa/dong-tam/dong-tam/index.html')
    for (const shown of ['Nguyễn Văn Mẫu', '0500 111 222', 'Trần Thị Thử', 'Lê Văn Đồng Ý', 'Hoàng Văn Nhóm 0'])
      expect(page).toContain(shown)
  })

  test('lets nothing private out, on no page, data file, index or feed', async () => {
    const { payload, asOwn } = cms
    await payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Bản nháp của chim hoàng yến', note: 'Ghi chú cũng kín', _status: 'draft' }),
      draft: true,
      ...asOwn,
    })
    const bulletin = await payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Đã đăng rồi sửa', note: 'Ghi chú cũng kín' }),
      ...asOwn,
    })
    await payload.update({
      collection: 'bulletins',
      id: bulletin.id,
      data: { title: 'Câu chưa đăng lại' },
      draft: true,
      ...asOwn,
    })
    await payload.create({
      collection: 'files',
      data: {} as never,
      file: upload('khong-ai-dung.pdf', smallPdf()),
      ...asOwn,
    })
    await published()
    const all = everything()
    expect(all).toContain('Đã đăng rồi sửa')
    const secrets = [
      '0500333444',
      '0500 333 444',
      'Phạm Văn Kín',
      'Nông Thị Kín',
      'Vi Văn Kín',
      'Phụ trách chung',
      'Ghi chú riêng',
      'Ghi chú cũng kín',
      'zalo.me/g/abcdef123',
      'chim hoàng yến',
      'Câu chưa đăng lại',
      'khong-ai-dung',
      'huyen@to.example',
      'dong-tam@to.example',
      '2022-11-05',
    ]
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
  })

  test('brings a bulletin to the site and takes it off again, and says so', async () => {
    const { payload, asOwn } = cms
    const data = validBulletin({ title: 'Phun thuốc diệt muỗi' })
    const { id } = await payload.create({ collection: 'bulletins', data, ...asOwn })
    await published()
    expect(served('bai-tuyen-truyen/phun-thuoc-diet-muoi/index.html')).toContain('Phun thuốc diệt muỗi')
    const record = await lastRecord()
    expect([record?.state, record?.message]).toEqual(['done', 'Đã lên trang.'])
    expect(record?.changedPages).toBeGreaterThan(0)
    await payload.update({ collection: 'bulletins', id, data: { _status: 'draft' }, ...asOwn })
    await published()
    expect(isServed('bai-tuyen-truyen/phun-thuoc-diet-muoi/index.html')).toBe(false)
  })

  test('takes a phone off as soon as its consent is withdrawn', async () => {
    const { payload, asOwn } = cms
    const members = (team.members ?? []).map((member, n) =>
      n === 0 ? { ...member, phoneConsent: { ...member.phoneConsent, withdrawnOn: '2022-12-20' } } : member,
    )
    await payload.update({
      collection: 'teams',
      id: team.id,
      data: { members: members as Team['members'], _status: 'published' },
      ...asOwn,
    })
    await published()
    expect(everything()).not.toMatch(/0500 ?111 ?222/)
    expect(served('xa/dong-tam/dong-tam/index.html')).toContain('Nguyễn Văn Mẫu')
  })

  test('serves the PDF of a published decision under its public name, and marks the village as decided', async () => {
    const { payload, asOwn, villages } = cms
    const file = await payload.create({
      collection: 'files',
      data: {} as never,
      file: upload('bản 12.pdf', smallPdf()),
      ...asOwn,
    })
    const data = validDecision({ file: file.id, villages: [villages.spare.id] })
    const { slug } = await payload.create({ collection: 'decisions', data, ...asOwn })
    await published()
    const page = served(`quyet-dinh/${slug}/index.html`)
    const [, link = ''] = page.match(/href="\/(tep\/[^"]+\.pdf)"/) ?? []
    expect(readFileSync(join(paths.current, decodeURIComponent(link)))).toEqual(smallPdf())
    const rows = JSON.parse(served('du-lieu/villages.json')) as { slug: string; rung: string }[]
    expect(rows.find((row) => row.slug === 'bai-gianh')?.rung).toBe('decided')
  })

  test('tells the owner, with a link, of a document that cannot go out, and publishes the rest', async () => {
    const { payload, asOwn } = cms
    const bad = await payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Gọi anh Ba', body: 'Bà con gọi anh Ba số 0912 345 678.' }),
      ...asOwn,
    })
    await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Bài tốt' }), ...asOwn })
    await published()
    const record = await lastRecord()
    expect(record?.problems?.[0]).toMatchObject({
      document: 'Bài «Gọi anh Ba»',
      link: `/admin/collections/bulletins/${bad.id}`,
    })
    expect(record?.problems?.[0]?.message).toContain('chưa ghi nhận sự đồng ý')
    expect(isServed('bai-tuyen-truyen/bai-tot/index.html')).toBe(true)
    expect(everything()).not.toContain('0912 345 678')
    await payload.delete({ collection: 'bulletins', id: bad.id, ...asOwn })
    await published()
  })

  test('keeps the address of a village that was renamed', async () => {
    const { payload, asDistrict, villages } = cms
    await payload.update({ collection: 'villages', id: villages.own.id, data: { name: 'Đồng Tiến' }, ...asDistrict })
    await published()
    expect(served('xa/dong-tam/dong-tien/index.html')).toContain('Đồng Tiến')
    expect(served('xa/dong-tam/dong-tam/index.html')).toContain('/xa/dong-tam/dong-tien/')
  })

  test('folds requests that come while it runs into one more run', async () => {
    const { payload, asOwn } = cms
    const before = (await payload.count({ collection: 'publishes' })).totalDocs
    const titles = Array.from({ length: 12 }, (_, n) => `Bài dồn dập ${n}`)
    const made: Bulletin[] = []
    for (const title of titles)
      made.push(await payload.create({ collection: 'bulletins', data: validBulletin({ title }), ...asOwn }))
    await published()
    for (const { slug } of made) expect(isServed(`bai-tuyen-truyen/${slug}/index.html`)).toBe(true)
    expect((await payload.count({ collection: 'publishes' })).totalDocs - before).toBeLessThan(titles.length)
  })
})
