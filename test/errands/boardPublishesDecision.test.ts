import PdfDocument from 'pdfkit'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser, phone, signIn } from './browser.ts'

const { cms, commune } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const makePdf = (text: string): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PdfDocument()
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    pdf.text(text)
    pdf.end()
  })
const open = async (collection: string): Promise<Page> => {
  const page = await browser.newPage(phone)
  await signIn(page, cms, commune)
  await page.goto(`${cms}/admin/collections/${collection}/create`)
  return page
}

describe('a board with a phone', () => {
  test('is told to look at a PDF and tick, until it has ticked', async () => {
    const page = await open('decisions')
    const buffer = await makePdf('Ong Nguyen Van Mau, dien thoai 0500 111 222')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'van-ban.pdf', mimeType: 'application/pdf', buffer })
    await page.getByText('Trang 1, số điện thoại: 0500 ••• •22').waitFor()
    await page.locator('#field-number').fill('377-QĐ/ĐU')
    await page.locator('#field-summary').fill('Về việc thành lập các Tổ Dân vận cộng đồng')
    await page.locator('#field-issuer').fill('Đảng ủy xã Đồng Tâm')
    await page.locator('#field-signedOn').fill('20/11/2022')
    await page.locator('#field-signedOn').blur()

    // The form's check of what was refused answers after the refusal.
    const refused = page.waitForResponse((answer) => answer.url().includes('/api/decisions') && answer.status() === 400)
    await page.locator('#action-save').click()
    await refused
    await page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/admin/'))
    await page.waitForTimeout(500)
    expect(await page.locator('.redaction [role=alert]').textContent()).toContain('đánh dấu vào ô dưới đây')
    await page.locator('.redaction input[type=checkbox]').check()
    await page.locator('.redaction [role=alert]').waitFor({ state: 'detached' })
    await page.locator('#action-save').click()
    await page.waitForURL(/\/decisions\/\d+/)
    await page.close()
  })

  test('reads at the field why it was refused, and no button lies over another field', async () => {
    const page = await open('bulletins')
    await page.locator('#field-title').fill('Bài chưa có nội dung')
    const [preview, title] = [page.locator('.preview-button'), page.locator('label[for=field-title]')]
    const bottomOf = ({ y, height }: { y: number; height: number }) => y + height
    const [button, label] = await Promise.all([preview.boundingBox(), title.boundingBox()])
    expect(button && label && bottomOf(button) <= label.y).toBe(true)
    await page.locator('#action-save').click()
    await page.getByText('Xin ghi mục này.').first().waitFor()
    await page.close()
  })
})
