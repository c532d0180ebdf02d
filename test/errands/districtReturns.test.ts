import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desktop, openBrowser, signIn } from './browser.ts'
import { ask, district, startProduct, waitForText, type StartedProduct } from './product.ts'

const folder = mkdtempSync(join(tmpdir(), 'return-'))
let browser: Browser
/** A product of its own: what the district returns to would be on every other test's site as well. */
let product: StartedProduct
beforeAll(async () => {
  ;[browser, product] = await Promise.all([openBrowser(), startProduct(folder)])
}, 180_000)
afterAll(async () => {
  await Promise.all([browser.close(), product.stop()])
  rmSync(folder, { recursive: true })
})

const bulletin = {
  title: 'Tin đăng nhầm lên trang',
  body: 'Kính thưa bà con. Bài này đăng nhầm.',
  topic: 'van-hoa',
  publishedOn: '2022-12-01',
  _status: 'published',
}

const isGone = async (url: string, seconds: number): Promise<boolean> => {
  for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(250))
    if ((await fetch(url)).status === 404) return true
  return false
}

describe('the district', () => {
  test('goes back to an earlier publish in one click, sees that it has, and brings the newest again', async () => {
    const { site, cms } = product
    const { token } = await ask(`${cms}/api/users/login`, district)
    const { doc } = await ask(`${cms}/api/bulletins`, bulletin, token)
    const url = `${site}/bai-tuyen-truyen/${doc.slug}/`
    expect(await waitForText(url, 'đăng nhầm', 15)).toBe(true)

    const page = await browser.newPage(desktop)
    await signIn(page, cms, district)
    const history = `${cms}/admin/collections/publishes`
    const returning = page.getByRole('button', { name: 'Trở lại bản này' })
    const again = page.getByRole('button', { name: 'Đưa nội dung mới nhất lên lại' })
    const isListed = async () => {
      await page.goto(history)
      return (await returning.count()) > 0
    }
    // The publish is recorded a moment after it is on the site.
    for (let tries = 0; tries < 20 && !(await isListed()); tries++) await sleep(250)
    await returning.first().click()
    // The page itself says that it is done, and offers the way back.
    await page.getByText('Trang công khai đã đổi xong.').waitFor()
    await again.waitFor()
    expect(await isGone(url, 15)).toBe(true)

    // The front page does not say that the bulletin is where it is no more.
    const held = page.getByText('thay đổi chưa lên trang công khai, vì trang đang ở một bản trước')
    for (let tries = 0; tries < 20 && (await held.count()) === 0; tries++) {
      await sleep(250)
      await page.goto(`${cms}/admin`)
    }
    expect(await held.count()).toBe(1)
    await page.getByText(/^Trang công khai đang ở bản lên trang lúc \d\d:\d\d ngày .*, do cấp huyện chọn/).waitFor()
    await page.goto(history)
    await again.click()
    expect(await waitForText(url, 'đăng nhầm', 15)).toBe(true)
    await page.getByText('Nội dung mới nhất đã lên lại trang công khai.').waitFor()
    expect(await again.count()).toBe(0)

    // The record of it is read, not filled in.
    await page.locator('.cell-startedAt a').first().click()
    await page.locator('form .read-only').filter({ hasText: 'Lời báo' }).waitFor()
    expect(await page.locator('form :is(input, textarea, .required)').filter({ visible: true }).count()).toBe(0)
    await page.close()
  })
})
