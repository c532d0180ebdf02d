/** Whatever is not on the list of public fields is planted with canaries, published, and looked for everywhere. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { startTestCms, type TestCms } from '../testCms.ts'
import { findLeaks, type Planted } from './canary.ts'
import { byHand, makeDocuments, shown } from './makeDocuments.ts'
import { plantCanaries } from './plantCanaries.ts'
import { readEverything, type ReadFile } from './readEverything.ts'
import { asking, hiddenTexts, manyVisitors, toFound, type Answer } from './visitor.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
let planted: Planted
let release: ReadFile[]

/** Private folders beside the releases: an import's bytes, an upload that no document knows. */
const plantFiles = () => {
  for (const name of ['imports/1/danh-sach.csv', 'uploads/le-loi.pdf', 'imports/le-loi.json']) {
    mkdirSync(join(cms.folder, name, '..'), { recursive: true })
    writeFileSync(join(cms.folder, name), byHand.orphan)
  }
  for (const [place, canary] of Object.entries(byHand)) planted.set(canary, `a file's ${place}`)
}

const isPublished = async (): Promise<boolean> => {
  const where = { and: [{ state: { equals: 'done' } }, { pages: { greater_than: 0 } }] }
  return (await cms.payload.count({ collection: 'publishes', where: where as never })).totalDocs > 0
}
/** Share images follow their pages. */
const countImages = () => (existsSync(join(paths.current, 'anh')) ? readdirSync(join(paths.current, 'anh')).length : 0)

const publishOnce = async () => {
  const stop = new AbortController()
  const running = runPublisher({ payload: cms.payload, paths, signal: stop.signal, log: () => {}, pollMs: 20 })
  try {
    await vi.waitUntil(isPublished, { timeout: 60_000 })
    await vi.waitUntil(() => countImages() > 3, { timeout: 60_000 })
  } finally {
    stop.abort()
    await running
  }
}

beforeAll(async () => {
  // Each refused question would be a line.
  vi.stubEnv('CMS_LOG_LEVEL', 'silent')
  cms = await startTestCms(manyVisitors)
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  await makeDocuments(cms)
  planted = await plantCanaries(cms.payload)
  plantFiles()
  await publishOnce()
  release = await readEverything(paths.current)
})
afterAll(() => cms.stop())

describe('the canaries', () => {
  test('sit in every collection that has a text which is not on the list', () => {
    const places = [...planted.values()]
    const withTexts = cms.payload.config.collections
      .filter(({ endpoints }) => endpoints !== false)
      .filter(({ slug, flattenedFields }) => hiddenTexts(slug, flattenedFields).length > 0)
    expect(withTexts.length).toBeGreaterThan(10)
    const bare = withTexts.filter(({ slug }) => !places.some((place) => place.startsWith(`${slug}.`)))
    expect(bare.map(({ slug }) => slug)).toEqual([])
  })

  test('keep no document off the site', async () => {
    const { docs } = await cms.payload.find({ collection: 'publishes', where: { pages: { greater_than: 0 } } })
    expect(docs.flatMap(({ problems }) => problems ?? [])).toEqual([])
    const pages = release.map(({ text }) => text).join('\n')
    const texts = ['Nguyễn Văn Mẫu', '0500 111 222', 'Trần Thị Thử', 'Lê Văn Đồng Ý', 'Phạm Văn Ký', 'Uỷ viên 3']
    // Named one by one: a failure does not print the site.
    expect(texts.filter((text) => !pages.includes(text))).toEqual([])
  })
})

describe('the release', () => {
  test('is read whole: pages, full-text index, PDFs', () => {
    const where = (canary: string) => release.filter(({ text }) => text.includes(canary)).map(({ file }) => file)
    for (const part of [/\.html$/, /\.html\.gz$/, /^pagefind\/index\//, /^pagefind\/fragment\//, /^rss\.xml$/])
      expect(where(shown.word)).toContainEqual(expect.stringMatching(part))
    expect(where(shown.inPdf)).toContainEqual(expect.stringMatching(/^tep\/.*\.pdf$/))
  })

  test('lets no canary out', () => {
    const leaks = findLeaks(
      release.map(({ file, text }) => ({ where: file, text })),
      planted,
    )
    expect(leaks).toEqual([])
  })

  test('is drawn from a snapshot without a canary: what stands in pixels holds none either', () => {
    const snapshots = readdirSync(paths.snapshots).map((name) => join(paths.snapshots, name))
    const texts = snapshots.map((path) => ({ where: path, text: readFileSync(path, 'utf8') }))
    expect(texts.some(({ text }) => text.includes(shown.word))).toBe(true)
    expect(findLeaks(texts, planted)).toEqual([])
  })

  test('holds no image with more than its pixels', () => {
    const chunks = release
      .filter(({ file }) => file.startsWith('anh/'))
      .map(({ text }) => /tEXt|zTXt|iTXt|eXIf/.exec(text)?.[0])
    expect(chunks.filter(Boolean)).toEqual([])
  })
})

describe('a visitor at the interface', () => {
  const leaksIn = (answers: Answer[]) => findLeaks(toFound(answers), planted)

  test('reads no canary from any address that there is', async () => {
    const answers = await asking(cms).everyAddress()
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(10)
    expect(leaksIn(answers)).toEqual([])
  })

  test('reads no canary however a list is asked for', async () => {
    const answers = await asking(cms).everyList()
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(50)
    expect(leaksIn(answers)).toEqual([])
  })

  test('finds nothing by what is hidden', async () => {
    const answers = await asking(cms).everyProbe(planted)
    const told = answers.filter(({ status, text }) => status === 200 && JSON.parse(text).totalDocs > 0)
    expect(told.map(({ path }) => path)).toEqual([])
    expect(answers.length).toBeGreaterThan(100)
  })

  test('learns nothing from the order of a list', async () => {
    expect(await asking(cms).tellingOrders()).toEqual([])
  })

  test('is told the same of an account that exists and of one that does not', async () => {
    const { ask } = asking(cms)
    const email = [...planted].find(([, place]) => place.startsWith('users.email'))?.[0]
    for (const path of ['/users/forgot-password', '/users/login', '/users/unlock']) {
      const [known, unknown] = await Promise.all(
        [`${email}@kin.example`, 'khong-co@kin.example'].map((each) =>
          ask('POST', path, { email: each, password: 'sai-mat-khau' }),
        ),
      )
      expect({ path, status: known?.status, text: known?.text }).toEqual({
        path,
        status: unknown?.status,
        text: unknown?.text,
      })
    }
  })
})
