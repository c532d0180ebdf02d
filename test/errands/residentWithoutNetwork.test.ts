/** The site that is being served, from a server of its own that can be cut off; a newer release is a file that changes. */
import { cpSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, phone } from './browser.ts'
import { ownServer } from './ownServer.ts'
import { ask, untilSettled } from './product.ts'

const { cms, data, district } = inject('product')
const folder = mkdtempSync(join(tmpdir(), 'offline-'))
const current = join(folder, 'current')
const server = ownServer(current)
let browser: Browser
let context: BrowserContext
let page: Page

const open = (path: string) => page.goto(server.url(path))
const point = (to: string) => {
  symlinkSync(to, `${current}.new`)
  renameSync(`${current}.new`, current)
}

const keptText = (path: string): Promise<string | undefined> =>
  page.evaluate(async (kept) => (await (await caches.open('trang')).match(kept))?.text(), path)

/** Whether every style and script of the page on the screen is kept. */
const keepsAssets = (): Promise<boolean> =>
  page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(({ href }) => href)
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src)
    return (await Promise.all([...links, ...scripts].map((path) => caches.match(path)))).every(Boolean)
  })

beforeAll(async () => {
  const { token } = await ask(`${cms}/api/users/login`, district)
  await untilSettled(cms, token)
  // Whole: a release holds links to what outlives it.
  cpSync(realpathSync(join(data, 'current')), join(folder, '1'), { recursive: true, dereference: true })
  point(join(folder, '1'))
  await server.listen()
  browser = await openBrowser()
  context = await browser.newContext(phone)
  page = await context.newPage()
  await open('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

describe('a resident without a network', () => {
  test('opens the village that was opened before, and calls', async () => {
    await open('/')
    await page.locator('#thon').fill('dong tam')
    await page.getByRole('option').first().click()
    await page.waitForURL(/\/xa\/dong-tam\/dong-tam\//)
    // What the worker keeps, it keeps after the page was shown.
    await expect.poll(() => keptText('/xa/dong-tam/dong-tam/')).toContain('Thôn Đồng Tâm')
    await expect.poll(keepsAssets).toBe(true)
    await server.cutOff()
    await page.reload()
    expect(await page.locator('h1').textContent()).toContain('Thôn Đồng Tâm')
    expect(await page.locator('a.call').first().getAttribute('href')).toMatch(/^tel:0500/)
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px')
  })

  test('finds the village again from home, by the lookup and by what the device remembers', async () => {
    await open('/')
    expect(await page.locator('#thon-cua-toi a').textContent()).toContain('Thôn Đồng Tâm')
    await page.locator('#thon').fill('dog tam')
    expect(await page.getByRole('option').first().textContent()).toContain('Đồng Tâm')
  })

  test('is told when a page is not there', async () => {
    await open('/xa/dong-tam/lang-duoi/')
    expect(await page.locator('h1').textContent()).toBe('Máy đang không có mạng')
  })

  test('gets the newer contacts once the network is back and a publish was seen, and never the old ones', async () => {
    cpSync(join(folder, '1'), join(folder, '2'), { recursive: true })
    const village = 'xa/dong-tam/dong-tam/index.html'
    for (const file of [village, 'xa/dong-tam/cau-gu/index.html']) {
      rmSync(join(folder, '2', file))
      rmSync(join(folder, '2', `${file}.gz`), { force: true })
    }
    writeFileSync(
      join(folder, '2', village),
      '<!doctype html><html lang="vi"><title>Mới</title><h1>Tổ trưởng mới</h1></html>',
    )
    writeFileSync(join(folder, '2', 'du-lieu/phien-ban.json'), '{"release":"999999"}')
    await server.listen()
    await open('/xa/dong-tam/cau-gu/')
    await open('/gioi-thieu/')
    point(join(folder, '2'))
    await open('/gioi-thieu/')
    await expect
      .poll(async () => (await keptText('/xa/dong-tam/dong-tam/')) ?? '', { timeout: 10_000 })
      .toContain('Tổ trưởng mới')
    await expect.poll(() => keptText('/xa/dong-tam/cau-gu/')).toBeUndefined()
    await server.cutOff()
    await open('/xa/dong-tam/dong-tam/')
    expect(await page.locator('h1').textContent()).toBe('Tổ trưởng mới')
  })

  test('keeps no page that is no more, though that is all that was opened since', async () => {
    await server.listen()
    await open('/xa/dong-tam/lang-duoi/')
    await open('/xa/dong-tam/dong-tam/')
    cpSync(join(folder, '2'), join(folder, '3'), { recursive: true })
    for (const file of ['index.html', 'index.html.gz'])
      rmSync(join(folder, '3/xa/dong-tam/lang-duoi', file), { force: true })
    writeFileSync(join(folder, '3', 'du-lieu/phien-ban.json'), '{"release":"1000000"}')
    point(join(folder, '3'))
    expect((await open('/xa/dong-tam/lang-duoi/'))?.status()).toBe(404)
    await expect.poll(() => keptText('/xa/dong-tam/lang-duoi/'), { timeout: 10_000 }).toBeUndefined()
    await expect.poll(() => keptText('/xa/dong-tam/dong-tam/'), { timeout: 10_000 }).toContain('Tổ trưởng mới')
  })

  test('keeps a page for seven days, without a network too', async () => {
    const path = '/xa/dong-tam/dong-tam/'
    const grow = (days: number) =>
      page.evaluate(
        async ([to, date]) => {
          const cache = await caches.open('trang')
          const text = (await (await cache.match(to))?.text()) ?? ''
          await cache.put(
            to,
            new Response(text, { headers: { 'Content-Type': 'text/html; charset=utf-8', Date: date } }),
          )
        },
        [path, new Date(Date.now() - days * 24 * 60 * 60 * 1000).toUTCString()] as [string, string],
      )
    await server.cutOff()
    await grow(6.9)
    await open(path)
    expect(await page.locator('h1').textContent()).toBe('Tổ trưởng mới')
    await grow(7.1)
    await open(path)
    expect(await page.locator('h1').textContent()).toBe('Máy đang không có mạng')
    await expect.poll(() => keptText(path), { timeout: 10_000 }).toBeUndefined()
  })
})
