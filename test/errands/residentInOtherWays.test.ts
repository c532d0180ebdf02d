import jsQr from 'jsqr'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, phone } from './browser.ts'

const { site } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const readCode = async (picture: Buffer): Promise<string | undefined> => {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data
}

describe('a resident', () => {
  test('finds the leader with the keyboard alone', async () => {
    const page = await browser.newPage(desktop)
    await page.goto(`${site}/`)
    const isInBox = () => page.evaluate(() => document.activeElement?.id === 'thon')
    for (let n = 0; n < 20 && !(await isInBox()); n += 1) await page.keyboard.press('Tab')
    await page.keyboard.type('dong tam')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('#thon').getAttribute('aria-activedescendant')).toBe('goi-y-0')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/xa\/.+\/dong-tam\//)
    const isOnCall = () => page.evaluate(() => document.activeElement?.matches('a.call') ?? false)
    for (let n = 0; n < 25 && !(await isOnCall()); n += 1) await page.keyboard.press('Tab')
    expect(await isOnCall()).toBe(true)
    await page.close()
  })

  test('is offered the nearest villages, and the chosen one again next time', async () => {
    const here = { geolocation: { latitude: 21.5, longitude: 106.12 }, permissions: ['geolocation'] }
    const context = await browser.newContext({ ...phone, ...here })
    const page = await context.newPage()
    await page.goto(`${site}/`)
    await page.getByRole('button', { name: 'Tìm thôn gần tôi' }).click()
    const nearest = page.locator('#gan-toi-danh-sach a').first()
    const name = await nearest.textContent()
    await nearest.click()
    await page.waitForURL(/\/xa\/[^/]+\/[^/]+\//)
    await page.goto(`${site}/`)
    expect(await page.locator('#thon-cua-toi a').textContent()).toContain(name)
    await page.getByRole('button', { name: 'Chọn thôn khác' }).click()
    await page.reload()
    expect(await page.locator('#thon-cua-toi').isVisible()).toBe(false)
    await context.close()
  })

  test('reads a decision inside its page on a phone', async () => {
    const page = await browser.newPage(phone)
    await page.goto(`${site}/quyet-dinh/`)
    await page.locator('[data-muc] a').first().click()
    await page.waitForURL(/\/quyet-dinh\/.+\//)
    expect(await page.locator('canvas').count()).toBe(0)
    await page.getByText('Xem văn bản ngay tại đây').click()
    await page.getByRole('img', { name: 'Trang 1 trên 1' }).waitFor()
    await page.getByText('Văn bản có 1 trang.').waitFor()
    const picture = await page.locator('.document-pages canvas').screenshot()
    const { isOpaque, entropy } = await sharp(picture).stats()
    expect(isOpaque).toBe(true)
    // An empty sheet has next to none: the page's text is on it.
    expect(entropy).toBeGreaterThan(0.5)
    await page.close()
  })

  test('copies a bulletin for the Zalo group', async () => {
    const context = await browser.newContext({ ...phone, permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    await page.goto(`${site}/bai-tuyen-truyen/`)
    await page.locator('[data-muc] a').first().click()
    await page.getByRole('button', { name: 'Chép để gửi Zalo' }).click()
    await page.getByText('Đã chép. Mở Zalo rồi dán vào nhóm.').waitFor()
    const title = (await page.locator('h1').textContent())?.trim() ?? ''
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(title.toLocaleUpperCase('vi'))
    expect(copied).toContain(page.url())
    await context.close()
  })

  test('keeps the plans of one commune and can send that list on', async () => {
    const page = await browser.newPage(phone)
    await page.goto(`${site}/quyet-dinh/`)
    await page.getByLabel('Xã, thị trấn').selectOption({ label: 'Xã Đồng Tâm' })
    await page.getByLabel('Loại văn bản').selectOption({ label: 'Kế hoạch' })
    const shown = page.locator('[data-muc]:visible')
    expect(await shown.count()).toBe(1)
    expect(await shown.textContent()).toContain('Kế hoạch')
    const address = page.url()
    expect(new URL(address).search).toBe('?xa=dong-tam&loai=ke-hoach')
    await page.goto(address)
    expect(await page.locator('[data-muc]:visible').count()).toBe(1)
    await page.close()
  })

  test('searches without marks, in one kind only, and can send the result on', async () => {
    const page = await browser.newPage(phone)
    await page.goto(`${site}/tim-kiem/`)
    await page.locator('#tu-khoa').fill('dong tam')
    await page.getByRole('button', { name: 'Tìm' }).click()
    const results = page.locator('#ket-qua > li')
    await results.first().waitFor()
    expect(await results.first().locator('a').textContent()).toContain('Đồng Tâm')
    await page.getByLabel('Tìm trong').selectOption('Văn bản')
    await page.waitForURL(/loai=/)
    await page.reload()
    await results.first().waitFor()
    const kinds = await page.locator('#ket-qua .entry-about span:first-child').allTextContents()
    expect(new Set(kinds)).toEqual(new Set(['Văn bản']))
    expect(await page.locator('#ket-qua mark').count()).toBeGreaterThan(0)
    await page.close()
  })

  test('prints the poster on one sheet, and its codes lead to the page and the Zalo group', async () => {
    const page = await browser.newPage({ ...desktop, deviceScaleFactor: 2 })
    await page.goto(`${site}/xa/dong-tam/dong-tam/to-roi/`)
    const [first, second] = await page.locator('svg.qr').all()
    expect(await readCode((await first?.screenshot()) ?? Buffer.alloc(0))).toBe(`${site}/xa/dong-tam/dong-tam/`)
    expect(await readCode((await second?.screenshot()) ?? Buffer.alloc(0))).toMatch(/^https:\/\/zalo\.me\/g\//)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    await page.close()
  })
})
