import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Renderer } from '../../../cms/publish/renderPages.ts'
import { SnapshotWriter } from '../../../cms/publish/snapshotBytes.ts'
import type { Snapshot } from '../../../content/model/snapshot.ts'

/** A site whose pages do what their path says. */
const bundle = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'entry.mjs')
writeFileSync(
  bundle,
  `const render = async (request, { siteUrl }) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/exits/') process.exit(1)
    if (pathname === '/grows/') for (const kept = []; ; ) kept.push(Array(1e6).fill(0))
    if (pathname === '/throws/') throw new Error('no such field')
    if (pathname.startsWith('/hangs/')) for (;;);
    if (pathname === '/waits/') await new Promise(() => setInterval(() => {}, 1000))
    return new Response(siteUrl + pathname, { status: pathname === '/wrong/' ? 500 : 200, headers: { 'content-type': 'text/html' } })
  }
  export const renderTracked = async (request, locals) => ({ response: await render(request, locals), questions: [request.url] })`,
)

let folder = ''
const render = async (paths: string[], more: { documentOf?: (path: string) => string | null } = {}) => {
  folder = mkdtempSync(join(tmpdir(), 'rendered-'))
  const renderer = new Renderer(bundle)
  const rendering = await renderer.render({
    snapshot: new SnapshotWriter().write({ version: 1 } as Snapshot),
    siteUrl: 'https://to.example',
    pages: paths.map((path) => ({ path, status: 200 })),
    folder,
    previous: null,
    // Filling the memory takes a while.
    stallMs: paths.includes('/grows/') ? 20_000 : 1_500,
    ...more,
  })
  await renderer.end()
  return rendering
}
const written = (file: string) => readFileSync(join(folder, file), 'utf8')

describe('Renderer', () => {
  test('writes every page, and says its type and what it asked of the snapshot', async () => {
    const { rendered, failed } = await render(['/', '/a/'])
    expect(failed).toEqual([])
    expect(rendered.map(({ path, type, questions }) => [path, type, questions])).toEqual([
      ['/', 'text/html', ['https://to.example/']],
      ['/a/', 'text/html', ['https://to.example/a/']],
    ])
    expect([written('index.html'), written('a/index.html')]).toEqual(['https://to.example/', 'https://to.example/a/'])
  })

  test('shares many pages among two threads', async () => {
    const paths = Array.from({ length: 900 }, (_, n) => `/${n}/`)
    const { rendered, failed } = await render(paths)
    expect(failed).toEqual([])
    expect(rendered.map(({ path }) => path).sort()).toEqual(paths.sort())
    expect(paths.every((path) => written(`${path.slice(1)}index.html`) === `https://to.example${path}`)).toBe(true)
  })

  test.each([
    ['throws', 'no such field'],
    ['wrong', 'Trang trả lời mã 500 thay vì 200.'],
    ['hangs', 'Trang dựng quá lâu nên phải dừng.'],
    ['waits', 'Trang dựng quá lâu nên phải dừng.'],
    ['exits', 'Trang làm bộ dựng trang tự dừng.'],
    ['grows', 'Trang dùng quá nhiều bộ nhớ nên phải dừng.'],
  ])('fails the page that %s and renders the others', async (page, reason) => {
    const { rendered, failed } = await render(['/a/', `/${page}/`, '/b/'])
    expect(failed.map(({ path, reason }) => ({ path, reason }))).toEqual([{ path: `/${page}/`, reason }])
    expect(rendered.map(({ path }) => path)).toEqual(['/a/', '/b/'])
    expect(existsSync(join(folder, `${page}/index.html`))).toBe(false)
  })

  test('waits once for a document that hangs on each of its pages', async () => {
    const documentOf = (path: string) => (path.startsWith('/hangs/') ? 'bulletins/hangs' : null)
    const { rendered, failed } = await render(['/hangs/', '/hangs/ban-doc/', '/b/'], { documentOf })
    expect(failed.map(({ path }) => path)).toEqual(['/hangs/'])
    expect(rendered.map(({ path }) => path)).toEqual(['/b/'])
  })

  test.each([
    ['hang', ['/hangs/1/', '/hangs/2/', '/hangs/3/', '/hangs/4/']],
    ['end the thread', ['/exits/', '/exits/?2', '/exits/?3', '/exits/?4']],
  ])('gives up after three pages that %s, so that thousands of them are not hours', async (_, bad) => {
    const { rendered, failed } = await render(['/a/', ...bad, '/b/'])
    expect(failed.map(({ path, isLost }) => [path, isLost])).toEqual(bad.slice(0, 3).map((path) => [path, true]))
    expect(rendered.map(({ path }) => path)).not.toContain('/b/')
  })
})
