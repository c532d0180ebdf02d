import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, phone } from './browser.ts'

const { site } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe('a resident', () => {
  test('types «dong tam» on a phone and gets the leader to call', async () => {
    const page = await browser.newPage(phone)
    await page.goto(site)
    await page.getByRole('combobox').pressSequentially('dong tam', { delay: 30 })
    const first = page.getByRole('option').first()
    await first.waitFor()
    expect(await first.textContent()).toMatch(/Đồng Tâm.*Xã/s)
    await page
      .getByRole('option', { name: /Đồng Tâm.*Xã Đồng Tâm/ })
      .first()
      .click()
    await page.waitForURL(`${site}/xa/dong-tam/dong-tam/`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Thôn Đồng Tâm')
    const call = page.getByRole('link', { name: /^Gọi/ }).first()
    expect(await call.getAttribute('href')).toMatch(/^tel:\+?(?:0|84)500\d{6}$/)
    const box = await call.boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(640)
    await page.close()
  })

  test('finds the same page without JavaScript, from the list of communes', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site}/xa/`)
    await page
      .getByRole('link', { name: /Đồng Tâm/ })
      .first()
      .click()
    await page.goto(`${site}/xa/dong-tam/`)
    await page.getByRole('link', { name: 'Thôn Đồng Tâm' }).first().click()
    expect(page.url()).toBe(`${site}/xa/dong-tam/dong-tam/`)
    await context.close()
  })

  test('finds nothing and is told what to do', async () => {
    const page = await browser.newPage(phone)
    await page.goto(site)
    await page.getByRole('combobox').pressSequentially('zzzxxqq', { delay: 30 })
    await page
      .getByText(/chưa thấy|không thấy|không tìm thấy/i)
      .first()
      .waitFor()
    await page.close()
  })
})
