import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser } from './browser.ts'

const { site } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

type VillageRow = { name: string; rung: string; commune: { name: string } }

describe('the district', () => {
  test('opens the map, keeps only villages without a decision, and reads who they are', async () => {
    const page = await browser.newPage(desktop)
    await page.goto(`${site}/ban-do/`)
    await page.locator('.leaflet-marker-icon, .leaflet-interactive').first().waitFor()
    const villages = (await (await fetch(`${site}/du-lieu/villages.json`)).json()) as VillageRow[]
    const undecided = villages.filter(({ rung }) => rung === 'none')
    expect(undecided.length).toBeGreaterThan(5)
    for (const box of await page.getByRole('checkbox').all()) {
      const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '')
      if (!label.includes('Chưa có quyết định')) await box.uncheck()
    }
    await page.getByText(`${undecided.length} thôn`).first().waitFor()
    await expect.poll(() => page.locator('.leaflet-marker-icon:visible').count()).toBe(undecided.length)
    await page.close()
  })

  test('reads that the map could not be loaded, with no empty frame in its place', async () => {
    const page = await browser.newPage(desktop)
    await page.route('**/du-lieu/*.geojson', (route) => route.abort())
    await page.goto(`${site}/ban-do/`)
    await page.getByText('Chưa tải được bản đồ.').waitFor()
    expect(await page.getByRole('region', { name: 'Bản đồ' }).count()).toBe(0)
    await page.close()
  })

  test('sees the same in the table, whose totals are those of the data', async () => {
    const page = await browser.newPage(desktop)
    await page.goto(`${site}/do-phu/`)
    const villages = (await (await fetch(`${site}/du-lieu/villages.json`)).json()) as VillageRow[]
    const decided = villages.filter(({ rung }) => rung !== 'none').length
    expect(await page.getByText(`${decided}/${villages.length}`).count()).toBeGreaterThan(0)
    await page.close()
  })
})
