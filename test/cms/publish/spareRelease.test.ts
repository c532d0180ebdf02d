import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publish } from '../../../cms/publish/publish.ts'
import { PublishMemory } from '../../../cms/publish/publishMemory.ts'
import { publishPaths, type PublishPaths } from '../../../cms/publish/publishPaths.ts'
import type { BulletinDocument } from '../../../cms/publish/publishedDocuments.ts'
import { documentsFixture } from './documentsFixture.ts'
import { writeSmallSite } from './smallSite.ts'

const root = mkdtempSync(join(tmpdir(), 'spare-'))
const bundle = writeSmallSite(join(root, 'bundle'))
const [example] = documentsFixture().bulletins as [BulletinDocument]
const bulletin = (id: number, body = `Bài ${id}`): BulletinDocument => ({ ...example, id, slug: `bai-${id}`, body })
afterAll(() => rmSync(root, { recursive: true, force: true }))

let paths: PublishPaths
let memory: PublishMemory
const documents = { ...documentsFixture(), bulletins: [bulletin(1), bulletin(2)] }
const publishWith = (bulletins: BulletinDocument[], kept = memory) =>
  publish({
    read: () => Promise.resolve({ ...documents, files: new Map(), bulletins }),
    paths,
    memory: kept,
    now: new Date('2022-12-31T03:00:00Z'),
  })
const fillSpare = () => {
  while (!memory.spare.isReady) memory.spare.step()
}
const folderOf = (release: string) => join(paths.releases, release)
const pagesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name === 'index.html')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')])
      .toSorted(),
  )
/** The pages of a publish that remembers nothing. */
const pagesAnew = async (bulletins: BulletinDocument[]) => {
  const fresh = new PublishMemory()
  const { release } = await publishWith(bulletins, fresh)
  await fresh.end()
  return pagesOf(folderOf(release))
}
const leftovers = () => readdirSync(paths.releases).filter((name) => name.startsWith('.'))

beforeEach(() => {
  const env = { DATA_DIR: mkdtempSync(join(root, 'data-')), SITE_URL: 'https://to.example' }
  paths = { ...publishPaths(env as unknown as NodeJS.ProcessEnv), bundle }
  memory = new PublishMemory()
})
afterEach(() => memory.end())

describe('a spare release', () => {
  test('becomes the next one, with the pages that stay and without those that are other or gone', async () => {
    const first = await publishWith([bulletin(1), bulletin(2)])
    fillSpare()
    expect(Object.keys(pagesOf(memory.spare.folder ?? ''))).toHaveLength(first.pages)
    const now = [bulletin(2, 'Bài đã sửa')]
    const { release } = await publishWith(now)
    expect(leftovers()).toEqual([])
    const pages = pagesOf(folderOf(release))
    expect(pages).toEqual(await pagesAnew(now))
    expect(Object.keys(pages)).not.toContain('bai-tuyen-truyen/bai-1/index.html')
    expect(statSync(join(folderOf(release), 'index.html')).ino).toBe(
      statSync(join(folderOf(first.release), 'index.html')).ino,
    )
  })

  test('begun in part is finished by the publish', async () => {
    await publishWith([bulletin(1), bulletin(2)])
    memory.spare.step(7)
    expect(memory.spare.isReady).toBe(false)
    const { release } = await publishWith([bulletin(1), bulletin(3)])
    expect(pagesOf(folderOf(release))).toEqual(await pagesAnew([bulletin(1), bulletin(3)]))
  })

  test('of a release that is not on the site any more is dropped', async () => {
    await publishWith([bulletin(1)])
    fillSpare()
    const other = new PublishMemory()
    await publishWith([bulletin(1, 'Từ nơi khác')], other)
    await other.end()
    const { release } = await publishWith([bulletin(1, 'Từ nơi khác'), bulletin(2)])
    expect(pagesOf(folderOf(release))).toEqual(await pagesAnew([bulletin(1, 'Từ nơi khác'), bulletin(2)]))
    expect(leftovers()).toEqual([])
  })

  test('that a process left behind is removed by the next publish of another', async () => {
    await publishWith([bulletin(1)])
    memory.spare.step(7)
    expect(leftovers()).toHaveLength(1)
    await pagesAnew([bulletin(1)])
    expect(leftovers()).toEqual([])
  })

  test('that cannot be written is given up, and the publish does without it', async () => {
    const { release } = await publishWith([bulletin(1)])
    writeFileSync(join(paths.releases, `.${release}.spare`), '')
    expect(() => memory.spare.step()).toThrow()
    expect([existsSync(join(paths.releases, `.${release}.spare`)), memory.spare.isReady]).toEqual([false, true])
    const next = await publishWith([bulletin(2)])
    expect(pagesOf(folderOf(next.release))).toEqual(await pagesAnew([bulletin(2)]))
  })
})
