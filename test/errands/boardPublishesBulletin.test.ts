import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, signIn } from './browser.ts'
import { waitForText } from './product.ts'

const { site, cms, commune } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a board', () => {
  test('signs in, writes a bulletin, publishes, and finds it on the site', async () => {
    const page = await browser.newPage(desktop)
    await signIn(page, cms, commune)
    await page.goto(`${cms}/admin/collections/bulletins/create`)
    await page.locator('#field-title').fill('Nhắc bà con khoá van gas trước khi đi ngủ')
    await page.locator('#field-body').fill('Kính thưa bà con.\n\nTrước khi đi ngủ, xin bà con khoá van gas và tắt bếp.')
    await page.locator('#action-save').click()
    await page.waitForURL(/\/admin\/collections\/bulletins\/\d+/)

    const url = `${site}/bai-tuyen-truyen/nhac-ba-con-khoa-van-gas-truoc-khi-di-ngu/`
    expect(await waitForText(url, 'xin bà con khoá van gas', 15)).toBe(true)
    await page.goto(`${site}/xa/dong-tam/`)
    await page
      .getByRole('link', { name: /khoá van gas/ })
      .first()
      .click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('khoá van gas')
    await page.close()
  })

  test('is told in Vietnamese, at the field, what is missing, and loses nothing', async () => {
    const page = await browser.newPage(desktop)
    await signIn(page, cms, commune)
    await page.goto(`${cms}/admin/collections/bulletins/create`)
    await page.locator('#field-title').fill('Bài chưa có nội dung')
    await page.locator('#action-save').click()
    await page.locator('.field-error, .field-type.error').first().waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe('Bài chưa có nội dung')
    await page.close()
  })
})
