import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, phone, signIn } from './browser.ts'
import { ask } from './product.ts'

const { site, cms, commune, district } = inject('product')
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
    const button = page.getByRole('button', { name: 'Xem trước' })
    const { x, width } = (await button.boundingBox()) ?? { x: Infinity, width: 0 }
    expect(x + width).toBeLessThanOrEqual(device.viewport.width)
    await button.click()

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

/** At a new bulletin with a title. */
const open = async () => {
  const context = await browser.newContext(desktop)
  const page = await context.newPage()
  await signIn(page, cms, commune)
  await page.goto(`${cms}/admin/collections/bulletins/create`)
  await page.locator('#field-title').fill('Mời họp thôn')
  const shown = page.frameLocator('.preview iframe').getByRole('heading', { level: 1, name: 'Mời họp thôn' })
  const write = async (body: string) => {
    await page.locator('#field-body').fill(body)
    await page.getByRole('radio', { name: 'An toàn, phòng cháy' }).check()
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  return { context, page, shown, write, press }
}

describe('a preview', () => {
  test('says before publishing what is still missing', async () => {
    const { context, page, press } = await open()
    await press('Xem trước')
    await page.getByText('Bài này sẽ không lên trang vì:').waitFor()
    expect(await page.locator('.preview__findings').textContent()).toContain('Nội dung')
    await context.close()
  })

  test('names no address that a paper will not have once it can be published', async () => {
    const { context, page, press } = await open()
    await page.goto(`${cms}/admin/collections/decisions/create`)
    await page.locator('#field-number').fill('378-QĐ/ĐU')
    await page.locator('#field-summary').fill('Về việc thành lập Tổ Dân vận')
    await page.locator('#field-issuer').fill('Đảng ủy xã Đồng Tâm')
    await page.locator('#field-signedOn').fill('20/11/2022')
    await page.locator('#field-signedOn').blur()
    await press('Xem trước')
    await page.getByText('Tệp PDF: Hãy đính kèm tệp PDF').waitFor()
    await page.getByText('Địa chỉ trang tự đặt khi đăng.').waitFor()
    expect(await page.locator('.preview__changes').textContent()).not.toContain('/nhap-')
    await context.close()
  })

  test('says which phone keeps a bulletin from the site, and that nothing changes before it is mended', async () => {
    const { context, page, shown, write, press } = await open()
    await write('Kính thưa bà con.\n\nXin gọi số 0912 345 678.')
    await press('Xem trước')
    await shown.waitFor()
    expect(await page.locator('.preview__findings').textContent()).toContain('Nội dung, đoạn 2: có «0912 345 678»')
    await page.getByText('Lúc này bấm đăng thì chưa trang nào khác đi').waitFor()
    await context.close()
  })

  test('says that it is on its way, and what to do when it does not come', async () => {
    const { context, page, shown, write, press } = await open()
    await write('Kính thưa bà con.')
    let letThrough = () => {}
    const held = new Promise<void>((done) => (letThrough = done))
    await page.route('**/api/preview', async (route) => (await held, route.continue()))
    await page.route('**/api/preview/*/page**', (route) => route.abort())
    await press('Xem trước')
    await page.getByText('Đang dựng trang…').waitFor()
    letThrough()
    await page.getByText('Không liên lạc được với máy chủ.').waitFor()
    await page.unroute('**/api/preview/*/page**')
    await press('Thử lại')
    await shown.waitFor()
    await context.close()
  })

  test('tells whose sign-in has ended, and goes on after another: what was typed is there', async () => {
    const { context, page, shown, write, press } = await open()
    await write('Kính thưa bà con.')
    await context.clearCookies()
    await press('Xem trước')
    await page.getByText('Phiên đăng nhập đã hết').waitFor()
    await signIn(await context.newPage(), cms, commune)
    await press('Thử lại')
    await shown.waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('#field-body').inputValue()).toBe('Kính thưa bà con.')
    await context.close()
  })

  test('gives its address to nobody else, and is kept nowhere', async () => {
    const { context, page, shown, write, press } = await open()
    await write('Kính thưa bà con.')
    await press('Xem trước')
    await shown.waitFor()
    const address = `${cms}${await page.locator('.preview iframe').getAttribute('src')}`
    const parts = [address, address.replace(/page\?.*/, 'changes'), address.replace(/page\?.*/, 'file/a.pdf')]
    const { token } = await ask(`${cms}/api/users/login`, district)
    for (const [headers, status] of [
      [{}, 401],
      [{ Authorization: `JWT ${token}` }, 404],
    ] as [Record<string, string>, number][])
      for (const part of parts) {
        const answer = await fetch(part, { headers })
        expect([part, answer.status]).toEqual([part, status])
        expect(await answer.text()).not.toContain('Mời họp thôn')
        expect(answer.headers.get('cache-control')).toContain('no-store')
        expect(answer.headers.get('x-robots-tag')).toBe('noindex')
      }
    const own = await page.evaluate(async (part) => {
      const { status, headers } = await fetch(part)
      return [status, headers.get('cache-control'), headers.get('x-robots-tag')]
    }, address)
    expect(own).toEqual([200, expect.stringContaining('no-store'), expect.stringContaining('noindex')])
    await context.close()
  })
})
