import { close, createIndex } from 'pagefind'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toMarkedParts, withoutBeginning } from '../../site/client/markedParts.ts'
import { decodeFromSearch, encodeForSearch } from '../../site/client/searchEncoding.ts'
import { searchRecords, type SearchRecord } from '../../site/searchIndex.ts'
import { snapshotFixture } from './snapshotFixture.ts'

type Found = { url: string; excerpt: string; meta: Record<string, string> }
type Pagefind = {
  options: (options: object) => Promise<void>
  search: (query: string) => Promise<{ results: { data: () => Promise<Found> }[] }>
}

const folders: string[] = []

/** Writes an index and opens it as a browser would, with files instead of a server. */
const openIndex = async (records: SearchRecord[]): Promise<(query: string) => Promise<Found[]>> => {
  const folder = await mkdtemp(join(tmpdir(), 'search-'))
  folders.push(folder)
  const { index } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error('Pagefind made no index')
  for (const record of records) {
    const { errors } = await index.addCustomRecord({ ...record, language: 'vi' })
    expect(errors).toEqual([])
  }
  await index.writeFiles({ outputPath: folder })
  const pagefind = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind
  await pagefind.options({ basePath: `${pathToFileURL(folder).href}/`, baseUrl: '/' })
  return async (query) => {
    const { results } = await pagefind.search(query)
    return Promise.all(results.map((result) => result.data()))
  }
}

/** As if nothing were done about đ. */
const withoutRemedy = (record: SearchRecord): SearchRecord => ({
  ...record,
  content: decodeFromSearch(record.content),
  meta: { ...record.meta, title: decodeFromSearch(record.meta.title) },
})

const realFetch = globalThis.fetch

beforeAll(async () => {
  const { readFile } = await import('node:fs/promises')
  globalThis.fetch = async (input) => new Response(await readFile(new URL(String(input).split('?')[0] ?? '')))
})
afterAll(async () => {
  globalThis.fetch = realFetch
  await close()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

describe('search without marks', () => {
  test('misses đ when the text is indexed as it is', async () => {
    const search = await openIndex(searchRecords(snapshotFixture()).map(withoutRemedy))
    const urls = (await search('dong tam')).map(({ url }) => url)
    expect(urls).not.toContain('/xa/bo-ha/dong-tam/')
  })

  test('finds đ in the encoded copy, with and without marks', async () => {
    const search = await openIndex(searchRecords(snapshotFixture()))
    for (const query of ['dong tam', 'Đồng Tâm', 'đồng tâm', 'Đồng Tâm'.normalize('NFD')]) {
      const urls = (await search(encodeForSearch(query))).map(({ url }) => url)
      expect(urls).toContain('/xa/bo-ha/dong-tam/')
      expect(urls).toContain('/xa/dong-tam/dong-tam/')
    }
  })

  test('finds a bulletin by words of its text and shows them as they were written', async () => {
    const search = await openIndex(searchRecords(snapshotFixture()))
    const [first] = await search(encodeForSearch('khong dot nuong'))
    expect(first?.url).toBe('/bai-tuyen-truyen/phong-chay-mua-kho/')
    expect(decodeFromSearch(first?.excerpt ?? '')).toContain('<mark>đốt</mark>')
  })
})

describe('searchRecords', () => {
  const records = searchRecords(snapshotFixture())

  test('carries no phone, no Zalo link and nobody of a team', () => {
    const text = JSON.stringify(records)
    expect(text).not.toMatch(/0500|zalo/)
    expect(text).not.toMatch(/Nguyễn Văn Sáng|Trần Thị Mận|Lê Thị Bưởi/)
  })

  test('leaves contacts out of the text of a bulletin', () => {
    const snapshot = snapshotFixture()
    if (snapshot.bulletins[0]) snapshot.bulletins[0].body = 'Gọi 0500 000 009 hoặc a@example.vn.'
    expect(JSON.stringify(searchRecords(snapshot))).not.toMatch(/0500|a@example/)
  })

  test('leaves expired bulletins out', () => {
    expect(records.map(({ url }) => url)).not.toContain('/bai-tuyen-truyen/ngay-hoi-dai-doan-ket/')
  })

  test('knows the parts of a village', () => {
    const coc = records.find(({ url }) => url === '/xa/dong-tam/coc/')
    expect(decodeFromSearch(coc?.content ?? '')).toContain('Xóm Đình, từ cổng làng đến ao cá')
  })
})

describe('encodeForSearch', () => {
  test('comes back whole', () => {
    const text = 'Đường đi Đồng Đăng, đủ ĐÔNG đúc'
    expect(decodeFromSearch(encodeForSearch(text))).toBe(text)
    expect(encodeForSearch(text)).not.toMatch(/[đĐ]/)
  })
})

describe('toMarkedParts', () => {
  test('takes marks only, all else is text', () => {
    expect(toMarkedParts('a <mark>b</mark> &lt;img&gt; <i>c</i>')).toEqual([
      { text: 'a ', isMarked: false },
      { text: 'b', isMarked: true },
      { text: ' <img> <i>c</i>', isMarked: false },
    ])
  })

  test('drops a beginning that stands above already', () => {
    const parts = toMarkedParts('Thôn <mark>Đồng</mark> Tâm Xã A Xóm <mark>Đồng</mark>')
    expect(withoutBeginning(parts, 'Thôn Đồng Tâm Xã A')).toEqual([
      { text: ' Xóm ', isMarked: false },
      { text: 'Đồng', isMarked: true },
    ])
  })
})
