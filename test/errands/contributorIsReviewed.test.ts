import type { Browser, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, phone, signIn } from './browser.ts'
import { addUser, ask, waitForText } from './product.ts'

const { site, cms, commune } = inject('product')
const contributor = { email: 'cong-tac-vien@to-dan-van.example', password: 'Mat-khau-viet-bai' }
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  // The commune itself makes the account.
  const { token } = await ask(`${cms}/api/users/login`, commune)
  await addUser(cms, token, { ...contributor, name: 'Nông Thị Thử' })
})
afterAll(() => browser.close())

const edited = /\/admin\/collections\/bulletins\/\d+/

describe('a contributor', () => {
  test('asks for review, is returned the draft with a comment, mends it, and finds it published', async () => {
    const writer = await browser.newPage(phone)
    await signIn(writer, cms, contributor)
    await writer.goto(`${cms}/admin/collections/bulletins/create`)
    await writer.locator('#field-title').fill('Mời bà con họp thôn')
    await writer.locator('#field-body').fill('Kính mời bà con đến nhà văn hoá thôn họp.')
    expect(await writer.locator('#action-save').count()).toBe(0)
    await writer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await writer.waitForURL(edited)
    await writer.getByText('Đã gửi xã duyệt').waitFor()
    const address = writer.url()

    const board = await browser.newPage(desktop)
    await signIn(board, cms, commune)
    await board.goto(address)
    await board.getByText('Nông Thị Thử gửi duyệt').waitFor()
    await board.getByLabel('Ý kiến gửi cộng tác viên').fill('Xin ghi rõ ngày giờ họp.')
    await board.getByRole('button', { name: 'Trả lại, kèm ý kiến' }).click()
    await board.getByText('Xã trả lại lúc').waitFor()

    await writer.goto(address)
    await writer.getByText('Xin ghi rõ ngày giờ họp.').waitFor()
    // A moment after somebody typed, the form says so to the server, which locks the document; here, as on a slow line,
    // it is heard after the save.
    const isTelling = (sent: Request) => sent.method() === 'POST' && (sent.postData()?.includes('19 giờ tối') ?? false)
    const saved = writer.waitForResponse((answer) => answer.request().method() === 'PATCH')
    const told = writer.waitForResponse((answer) => isTelling(answer.request()))
    await writer.route(address, async (route) => {
      if (isTelling(route.request())) await saved
      await route.continue()
    })
    const telling = writer.waitForRequest(isTelling)
    await writer.locator('#field-body').fill('Kính mời bà con 19 giờ tối thứ bảy đến nhà văn hoá thôn họp.')
    await telling
    await writer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await writer.getByText('Đã gửi xã duyệt').waitFor()
    await told

    await board.goto(address)
    await board.getByText('Nông Thị Thử gửi duyệt').waitFor()
    await board.locator('#action-save').click()
    expect(await waitForText(`${site}/bai-tuyen-truyen/moi-ba-con-hop-thon/`, '19 giờ tối thứ bảy', 15)).toBe(true)
    await board.reload()
    await board.locator('#field-title').waitFor()
    expect(await board.getByText('gửi duyệt lúc').count()).toBe(0)
    await Promise.all([writer.close(), board.close()])
  })
})
