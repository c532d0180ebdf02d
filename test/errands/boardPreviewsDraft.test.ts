import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, phone, signIn } from './browser.ts'

const { site, cms, commune } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const widthOf = async (page: Page) => (await page.locator('.preview iframe').boundingBox())?.width ?? 0

describe.each([
  ['on a phone', phone],
  ['on a computer', desktop],
])('a board %s', (_, device) => {
  test('sees the real page of what it is writing, wide and narrow, and what would change; nothing is out', async () => {
    const page = await browser.newPage(device)
    await signIn(page, cms, commune)
    await page.goto(`${cms}/admin/collections/bulletins/create`)
    await page.locator('#field-title').fill('Mời xem trước bài này')
    await page.locator('#field-body').fill('Kính thưa bà con.\n\nBài này mới chỉ xem trước.')
    await page.getByRole('radio', { name: 'An toàn, phòng cháy' }).check()
    await page.getByRole('button', { name: 'Xem trước' }).click()

    const shown = page.frameLocator('.preview iframe')
    await shown.getByRole('heading', { level: 1, name: 'Mời xem trước bài này' }).waitFor()
    expect(await page.getByText('Bản này đăng được.').count()).toBe(1)
    const looks = () => shown.locator('body').evaluate((body) => getComputedStyle(body).fontFamily)
    await expect.poll(looks).not.toMatch(/^"?Times/)
    await page.getByRole('button', { name: 'Máy tính' }).click()
    await expect.poll(() => shown.locator('html').evaluate((html) => html.clientWidth)).toBe(1280)
    expect(await widthOf(page)).toBeLessThanOrEqual(device.viewport.width)

    await page.locator('.preview__changes').getByText('Trang mới').first().waitFor()
    await page.locator('.preview__changes').getByRole('button', { name: 'Bài tuyên truyền', exact: true }).click()
    await shown.getByRole('heading', { level: 1, name: 'Bài tuyên truyền', exact: true }).waitFor()
    await shown
      .getByRole('link', { name: /Mời xem trước bài này/ })
      .first()
      .click()
    await shown.getByRole('heading', { level: 1, name: 'Mời xem trước bài này' }).waitFor()
    await page.locator('.preview__changes').getByRole('button', { name: 'Bài tuyên truyền', exact: true }).click()
    await shown.getByRole('heading', { level: 1, name: 'Bài tuyên truyền', exact: true }).waitFor()
    const address = await page.locator('.preview iframe').getAttribute('src')

    await page.locator('.preview__close').click()
    expect(await page.locator('#field-title').inputValue()).toBe('Mời xem trước bài này')
    expect((await fetch(`${cms}${address}`)).status).toBe(401)
    expect((await fetch(`${site}/bai-tuyen-truyen/moi-xem-truoc-bai-nay/`)).status).toBe(404)
    await page.close()
  })
})

describe('a preview', () => {
  test('says before publishing what is still missing', async () => {
    const page = await browser.newPage(desktop)
    await signIn(page, cms, commune)
    await page.goto(`${cms}/admin/collections/bulletins/create`)
    await page.locator('#field-title').fill('Bài chưa viết xong')
    await page.getByRole('button', { name: 'Xem trước' }).click()
    await page.getByText('Bài này sẽ không lên trang vì:').waitFor()
    expect(await page.locator('.preview__findings').textContent()).toContain('Nội dung')
    await page.close()
  })
})
