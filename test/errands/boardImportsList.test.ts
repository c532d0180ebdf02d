import { utils, write } from '@e965/xlsx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, signIn } from './browser.ts'
import { ask } from './product.ts'

const { cms, commune } = inject('product')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** As an office has it: the commune in the title, the village in a merged cell, a sum, signatures; two cells are wrong. */
function makeMessyWorkbook(): Buffer {
  const cells = [
    ['ĐẢNG UỶ XÃ ĐỒNG TÂM', null, null, null, 'ĐẢNG CỘNG SẢN VIỆT NAM'],
    ['DANH SÁCH TỔ DÂN VẬN CỘNG ĐỒNG XÃ ĐỒNG TÂM'],
    [],
    ['STT', 'Họ tên', 'Tên thôn', 'Chức danh', 'ĐTDĐ', 'Năm sinh'],
    [1, 'Nguyễn Văn Mẫu', 'Khe Thử', 'Tổ chưởng', 500111222, 1970],
    [2, 'Trần Thị Thử', null, 'Tổ phó', '0500.333.44', 1980],
    [3, 'Vi Văn Mẫu', null, 'Tổ viên', '+84 500 555 666', 1990],
    [null, 'Cộng: 3 người'],
    [],
    [null, 'NGƯỜI LẬP BIỂU', null, null, 'T/M BAN THƯỜNG VỤ'],
    [null, 'Lê Thị Ký', null, null, 'Hà Văn Ký'],
  ]
  const sheet = utils.aoa_to_sheet(cells)
  sheet['!merges'] = ['A2:F2', 'C5:C7'].map((range) => utils.decode_range(range))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

const countVillages = async () => {
  const { token } = await ask(`${cms}/api/users/login`, commune)
  const name = encodeURIComponent('Khe Thử')
  return (await ask(`${cms}/api/villages?where[name][equals]=${name}`, undefined, token)).totalDocs as number
}

describe('a board with a list of its own', () => {
  test('imports it, mends two rows in place, finds the team, and takes it back', async () => {
    const page = await browser.newPage(desktop)
    await signIn(page, cms, commune)
    await page.goto(`${cms}/admin/nhap-danh-sach`)
    const file = { name: 'Danh sách tổ.xlsx', mimeType: 'application/octet-stream', buffer: makeMessyWorkbook() }
    await page.locator('#import-file').setInputFiles(file)
    await page.getByRole('heading', { name: 'Xem trước' }).waitFor()
    await page.getByRole('heading', { name: '2 dòng cần xem' }).waitFor()

    const leader = page.getByRole('group', { name: 'Dòng 5' })
    await leader.getByText('Không hiểu chức danh «Tổ chưởng»').waitFor()
    await leader.getByLabel('Chức danh trong Tổ').fill('Tổ trưởng')
    await page.getByText('Anh/chị đã sửa 1 chỗ').waitFor()
    await page.reload()
    await leader.getByLabel('Chức danh trong Tổ').waitFor()
    expect(await leader.getByLabel('Chức danh trong Tổ').inputValue()).toBe('Tổ trưởng')
    await page.getByRole('group', { name: 'Dòng 6' }).getByLabel('Điện thoại').fill('0500 333 444')
    await page.getByText('Anh/chị đã sửa 2 chỗ').waitFor()
    await page.getByRole('button', { name: 'Xem lại' }).click()
    await page.getByRole('button', { name: 'Nhập vào hệ thống' }).waitFor()
    expect(await countVillages()).toBe(0)

    await page.getByRole('button', { name: 'Nhập vào hệ thống' }).click()
    await page.getByRole('heading', { name: 'Đã nhập xong: thêm 2 mục mới' }).waitFor()
    const address = page.url()
    await page.locator('a[href*="/collections/teams/"]').first().click()
    await page.waitForURL(/collections\/teams\/\d+/)
    await page.locator('input[value="Nguyễn Văn Mẫu"]').first().waitFor()
    expect(await page.locator('input[value="0500 333 444"], input[value="0500333444"]').count()).toBeGreaterThan(0)

    await page.goto(address)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByRole('heading', { name: 'Đã hoàn tác' }).waitFor()
    expect(await countVillages()).toBe(0)
    await page.close()
  })
})
