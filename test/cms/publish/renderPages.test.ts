import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderPages } from '../../../cms/publish/renderPages.ts'
import type { Snapshot } from '../../../content/model/snapshot.ts'

/** A site whose pages do what their path says. */
const bundle = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'entry.mjs')
writeFileSync(
  bundle,
  `export const render = async (request, { siteUrl }) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/throws/') throw new Error('no such field')
    if (pathname === '/hangs/') for (;;);
    if (pathname === '/waits/') await new Promise(() => setInterval(() => {}, 1000))
    return new Response(siteUrl + pathname, { status: pathname === '/wrong/' ? 500 : 200, headers: { 'content-type': 'text/html' } })
  }`,
)

const render = (paths: string[]) =>
  renderPages({
    bundle,
    snapshot: {} as Snapshot,
    siteUrl: 'https://to.example',
    pages: paths.map((path) => ({ path, status: 200 })),
    stallMs: 1_500,
  })

describe('renderPages', () => {
  test('renders every page with its type', async () => {
    const { rendered, failed } = await render(['/', '/a/'])
    expect(failed).toEqual([])
    expect(rendered.map(({ path, type, body }) => [path, type, new TextDecoder().decode(body)])).toEqual([
      ['/', 'text/html', 'https://to.example/'],
      ['/a/', 'text/html', 'https://to.example/a/'],
    ])
  })

  test.each([
    ['throws', 'no such field'],
    ['wrong', 'answered 500 instead of 200'],
    ['hangs', 'took too long'],
    ['waits', 'took too long'],
  ])('fails the page that %s and renders the others', async (page, reason) => {
    const { rendered, failed } = await render(['/a/', `/${page}/`, '/b/'])
    expect(failed).toEqual([{ path: `/${page}/`, reason }])
    expect(rendered.map(({ path }) => path)).toEqual(['/a/', '/b/'])
  })
})
