import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from './browser.ts'

const { site } = inject('product')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const paths = [
  '/',
  '/xa/',
  '/xa/dong-tam/',
  '/xa/dong-tam/dong-tam/',
  '/xa/dong-tam/dong-tam/to-roi/',
  '/quyet-dinh/',
  '/quyet-dinh/quyet-dinh-18-qd-du-dang-uy-xa-dong-tam-2022/',
  '/bai-tuyen-truyen/',
  '/bai-tuyen-truyen/ba-thung-rac-trong-mot-can-bep/',
  '/bai-tuyen-truyen/ba-thung-rac-trong-mot-can-bep/ban-doc/',
  '/ban-do/',
  '/do-phu/',
  '/tim-kiem/?q=rac',
  '/ban-chi-dao/',
  '/du-lieu/',
  '/gioi-thieu/',
  '/rieng-tu/',
  '/tro-nang/',
  '/khong-co-trang-nay/',
]
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const findViolations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const run = (only: string[]) =>
    (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: only })
  const { violations } = await page.evaluate(run, tags)
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
}
/** The page's width beyond the window's, in pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** From the first look to the last answer: Lighthouse's «cumulative layout shift», less what follows a tap. */
const jumps = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) =>
          done(
            (list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
              .filter(({ hadRecentInput }) => !hadRecentInput)
              .reduce((sum, { value }) => sum + value, 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(0), 500)
      }),
  )

describe('the open list of villages', () => {
  test.each(['light', 'dark'] as const)('breaks no rule of access in %s colours', async (colorScheme) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme, bypassCSP: true })
    await page.goto(`${site}/`, { waitUntil: 'networkidle' })
    await page.locator('#thon').fill('dong tam')
    await page.getByRole('option').first().waitFor()
    expect(await findViolations(page)).toEqual([])
    const colours = await page
      .getByRole('option')
      .first()
      .evaluate((option) => [
        getComputedStyle(option).color,
        getComputedStyle(option.parentElement ?? option).backgroundColor,
      ])
    expect(colours[0]).not.toBe(colours[1])
    await page.close()
  })
})

describe.each(paths)('%s', (path) => {
  test.each(['light', 'dark'] as const)('breaks no rule of access in %s colours', async (colorScheme) => {
    // The policy would refuse the checker's own script.
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, colorScheme, bypassCSP: true })
    await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
    expect(await findViolations(page)).toEqual([])
    await page.close()
  })

  test('scrolls no way but down at 320 px, and with letters twice as large', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 }, bypassCSP: true })
    await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
    expect(await overflow(page)).toBe(0)
    await page.setViewportSize({ width: 640, height: 640 })
    await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
    expect(await overflow(page)).toBe(0)
    await page.close()
  })

  test('does not jump under the thumb while it loads', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } })
    await page.goto(`${site}${path}`, { waitUntil: 'networkidle' })
    expect(await jumps(page)).toBeLessThan(0.1)
    await page.close()
  })
})
