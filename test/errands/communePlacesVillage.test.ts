import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, phone, signIn } from './browser.ts'
import { ask, waitForText } from './product.ts'

const { site, cms, commune } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a commune', () => {
  test('places a village by typing and by a tap on the map, and finds it on the site', async () => {
    const page = await browser.newPage(phone)
    await signIn(page, cms, commune)
    const { docs } = await ask(`${cms}/api/villages?where[key][equals]=07260-thon-bai-gianh`)
    await page.goto(`${cms}/admin/collections/villages/${docs[0].id}`)

    const box = page.getByLabel('Vị trí trên bản đồ')
    await page.locator('.position-map__mark').waitFor()
    await box.fill('106.14321, 21.47654')
    await box.blur()
    await expect.poll(() => box.inputValue()).toBe('21.47654, 106.14321')
    await page.getByText('đã được đổi lại cho đúng').waitFor()
    await page.locator('.position-map').tap({ position: { x: 120, y: 90 } })
    await expect.poll(() => box.inputValue()).not.toBe('21.47654, 106.14321')
    const placed = await box.inputValue()
    await page.locator('#action-save').click()

    const [lat, lon] = placed.split(', ')
    expect(await waitForText(`${site}/du-lieu/villages.geojson`, `${lon},${lat}`, 20)).toBe(true)
    await page.close()
  })
})
