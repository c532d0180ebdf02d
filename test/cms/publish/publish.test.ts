/** The real compiled site, without Payload: what becomes of a publish when something is wrong. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { publish, type PublishInput } from '../../../cms/publish/publish.ts'
import type { PublishedDocuments } from '../../../cms/publish/publishedDocuments.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { documentsFixture } from './documentsFixture.ts'

let paths: ReturnType<typeof publishPaths>
beforeEach(() => {
  paths = publishPaths({
    DATA_DIR: mkdtempSync(join(tmpdir(), 'publish-')),
    SITE_URL: 'https://to.example',
  } as unknown as NodeJS.ProcessEnv)
})

const run = (documents: PublishedDocuments = documentsFixture(), more: Partial<PublishInput> = {}) =>
  publish({ read: () => Promise.resolve(documents), paths, now: new Date('2022-12-31T03:00:00Z'), ...more })

const served = (file: string) => readFileSync(join(paths.current, file), 'utf8')
const village = 'xa/dong-tam/dong-tam/index.html'

describe('publish', () => {
  test('makes a release with pages, data, index and the snapshot it came from', async () => {
    const { release, pages, changedPages, problems } = await run()
    expect(problems).toEqual([])
    expect(changedPages).toBe(pages)
    expect(realpathSync(paths.current)).toBe(join(realpathSync(paths.releases), release))
    expect(served(village)).toContain('Nguyễn Văn Mẫu')
    expect(JSON.parse(served('du-lieu/villages.json'))).toHaveLength(2)
    expect(existsSync(join(paths.current, 'pagefind/pagefind.js'))).toBe(true)
    expect(existsSync(join(paths.snapshots, `${release}.json`))).toBe(true)
  })

  test('writes only what one edit changes', async () => {
    await run()
    const documents = documentsFixture()
    Object.assign(documents.teams[0]?.members?.[0] ?? {}, { name: 'Nguyễn Văn Mới' })
    const { changedPages } = await run(documents)
    expect(served(village)).toContain('Nguyễn Văn Mới')
    expect(changedPages).toBeLessThan(6)
  })

  test('sets a broken document aside and publishes the rest', async () => {
    await run()
    const documents = documentsFixture()
    Object.assign(documents.decisions[0] ?? {}, { signedOn: 'hôm qua' })
    Object.assign(documents.bulletins[0] ?? {}, { title: 'Phân loại rác mỗi ngày' })
    const { problems } = await run(documents)
    expect(problems.map(({ noun }) => noun)).toEqual(['decisions'])
    expect(served('quyet-dinh/12-qd-du-2022/index.html')).toContain('12-QĐ/ĐU')
    expect(served('bai-tuyen-truyen/phan-loai-rac/index.html')).toContain('Phân loại rác mỗi ngày')
  })

  test('sets aside a bulletin with a phone for which nobody consented', async () => {
    const documents = documentsFixture()
    Object.assign(documents.bulletins[0] ?? {}, { body: 'Bà con gọi anh Ba số 0912 345 678.' })
    const { problems } = await run(documents)
    expect(problems[0]?.message).toContain('«0912 345 678» mà chưa ghi nhận sự đồng ý công khai')
    expect(existsSync(join(paths.current, 'bai-tuyen-truyen/phan-loai-rac/index.html'))).toBe(false)
    expect(served(village)).toContain('Nguyễn Văn Mẫu')
  })

  test('keeps the release being served when nothing sound can be read', async () => {
    const { release } = await run()
    await expect(run(documentsFixture(), { read: () => Promise.reject(new Error('no database')) })).rejects.toThrow(
      'no database',
    )
    expect(currentRelease(paths)).toBe(release)
    expect(readdirSync(paths.releases)).toEqual([release])
  })

  test('keeps the release being served when the pages collapse, unless a person says that it is right', async () => {
    const many = documentsFixture()
    const [first] = many.villages
    for (let n = 0; n < 60; n++)
      many.villages.push({ ...first!, id: 100 + n, key: `07260-thon-${n}`, name: `Mẫu ${n}` })
    const { release } = await run(many)
    await expect(run()).rejects.toThrow(
      /^Số trang giảm đột ngột từ \d+ xuống \d+ \(thôn: từ 62 còn 2\) nên trang cũ vẫn giữ nguyên/,
    )
    expect(currentRelease(paths)).toBe(release)
    await run(documentsFixture(), { allowCollapse: true })
    expect(currentRelease(paths)).not.toBe(release)
  })

  test('marks what expired when the day has come, without anybody’s edit', async () => {
    const documents = documentsFixture()
    Object.assign(documents.bulletins[0] ?? {}, { expiresOn: '2022-12-31' })
    await run(documents)
    expect(served('bai-tuyen-truyen/index.html')).toContain('Phân loại rác tại nhà')
    await run(documents, { now: new Date('2022-12-31T17:00:01Z') })
    expect(served('bai-tuyen-truyen/index.html')).not.toContain('Phân loại rác tại nhà')
  })

  test('puts the file of a published decision on the site and reports one that is lost', async () => {
    const documents = documentsFixture()
    Object.assign(documents.decisions[0] ?? {}, { file: 61 })
    documents.files.set(61, { id: 61, filename: 'Quyết định 12.pdf', mimeType: 'application/pdf', filesize: 12 })
    expect((await run({ ...documents, files: new Map(documents.files) })).problems[0]?.message).toContain(
      'Không còn thấy tệp',
    )
    mkdirSync(paths.uploads, { recursive: true })
    writeFileSync(join(paths.uploads, 'Quyết định 12.pdf'), '%PDF-1.7 bytes')
    expect((await run(documents)).problems).toEqual([])
    const [name] = readdirSync(join(paths.current, 'tep'))
    expect(name).toMatch(/^quyet-dinh-12-[0-9a-f]{4}\.pdf$/)
    expect(served('quyet-dinh/12-qd-du-2022/index.html')).toContain(`/tep/${name}`)
  })
})
