/** Templates that hang: each page costs a thread its whole patience, so that thousands of them would be hours. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PublishedDocuments } from '../../../cms/publish/publishedDocuments.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { startSmallSite } from './publishSmallSite.ts'

const small = startSmallSite()
const entry = () => join(small.paths.bundle, 'server', 'entry.mjs')
const tried = () => join(small.paths.bundle, 'tried')

/** A template that hangs as often as the condition holds, and notes each time. */
const hangWhere = (condition: string): void => {
  const whole = readFileSync(entry(), 'utf8')
  const note = `(await import('node:fs')).appendFileSync(${JSON.stringify(tried())}, pathname + '\\n')`
  const broken = whole.replace(
    'const body = bulletinOf',
    `if (${condition}) { ${note}; for (;;); }\n  const body = bulletinOf`,
  )
  writeFileSync(entry(), broken)
  appendFileSync(tried(), '')
}
const hungAt = () => readFileSync(tried(), 'utf8').trim().split('\n')

/** Under settings that stay as they are: other ones would be doubted first. */
const bulletins = (bodies: string[]): PublishedDocuments => {
  const documents = small.documents()
  documents.settings.districtName = 'huyện 1'
  const [first] = documents.bulletins
  if (first)
    documents.bulletins = bodies.map((body, id) => ({ ...first, id, slug: `bai-${id}`, title: `Bài ${id}`, body }))
  return documents
}
const isShown = (slug: string) => existsSync(join(small.paths.current, `bai-tuyen-truyen/${slug}/index.html`))

describe('a template that hangs', () => {
  test.each([
    ['at every page', 'true'],
    ['at every bulletin', "pathname.includes('/bai-')"],
  ])('%s is given up after three, and the site stays', async (_, condition) => {
    const bodies = Array.from({ length: 40 }, (_, n) => `Lời ${n}.`)
    await small.run(bulletins(bodies))
    const before = currentRelease(small.paths)
    hangWhere(condition)
    await expect(small.run(bulletins(bodies))).rejects.toThrow(
      /^Chưa dựng được trang công khai nên trang cũ vẫn giữ nguyên\. [^]*Trang \/\S+: Trang dựng quá lâu nên phải dừng\./,
    )
    expect(hungAt().length).toBeLessThan(6)
    expect(currentRelease(small.paths)).toBe(before)
    expect(isShown('bai-39')).toBe(true)
  })
})

describe('several new documents that hang', () => {
  test('are all set aside, and the others go out', async () => {
    await small.run(bulletins(['Lời một.', 'Lời hai.']))
    const bodies = ['Lời một.', 'hangs', 'hangs', 'hangs', 'hangs', 'Lời sáu.']
    const { problems } = await small.run(bulletins(bodies))
    expect(problems.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4])
    expect([0, 1, 2, 5].map((id) => isShown(`bai-${id}`))).toEqual([true, true, false, true])
  })
})

describe('a document with which all shared pages hang', () => {
  test('is found with few pages waited for, and the others go out', async () => {
    const bodies = Array.from({ length: 8 }, (_, n) => `Lời ${n}.`)
    await small.run(bulletins(bodies.slice(0, 1)))
    hangWhere("pathname.startsWith('/trang-') && snapshot.bulletins.some(({ body }) => body === 'Lời 5.')")
    const { problems } = await small.run(bulletins(bodies))
    expect(problems.map(({ id }) => id)).toEqual([5])
    expect(hungAt().length).toBeLessThan(12)
    expect([4, 5, 6].map((id) => isShown(`bai-${id}`))).toEqual([true, false, true])
  })
})
