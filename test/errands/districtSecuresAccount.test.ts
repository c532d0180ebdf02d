/** «Xác thực hai lớp» and a new password, as somebody of the district does it in the browser. */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { toCode } from '../../cms/signIn/secondFactor/totp.ts'
import { desktop, openBrowser } from './browser.ts'
import { addUser, ask } from './product.ts'

const { cms, district } = inject('product')
let browser: Browser
let page: Page
let count = 0
/** A new one for each try of a test: a second factor that is on stays on. */
const account = { email: '', password: 'Mat-khau-hai-lop' }
const shots = process.env.SCREENSHOTS

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const makeAccount = async () => {
  const { token } = await ask(`${cms}/api/users/login`, district)
  account.email = `hai-lop-${++count}@to-dan-van.example`
  await addUser(cms, token, { name: 'Cán bộ huyện', role: 'district', ...account })
  page = await browser.newPage(desktop)
}
const look = async (name: string) => {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

const givePassword = async (password = account.password) => {
  await page.goto(`${cms}/admin/login`)
  await page.locator('#field-email').fill(account.email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
}
const giveCode = async (code: string) => {
  await page.locator('#field-code').fill(code)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
const atHome = () => page.waitForURL(/\/admin\/?$/)
const signOut = async () => {
  await page.context().clearCookies()
}

/** Each code is good once; the phone's next one is taken half a minute early. */
const nextCode = (secret: string) => toCode(secret, new Date(Date.now() + 30_000))

describe('the second factor', () => {
  test('is switched on, asked for at the sign-in, and replaced by a recovery code once', async () => {
    await makeAccount()
    await givePassword()
    await atHome()
    await page.goto(`${cms}/admin/account`)
    await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click()
    await page.getByLabel('Mật khẩu đang dùng').fill('sai-mat-khau')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByText('Mật khẩu đang dùng chưa đúng. Xin nhập lại.').waitFor()
    await look('second-factor-password')
    await page.getByLabel('Mật khẩu đang dùng').fill(account.password)
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    const secret = (await page.locator('.second-factor code').innerText()).replaceAll(' ', '')
    await page.locator('#field-code').fill('000000')
    await page.getByRole('button', { name: 'Bật', exact: true }).click()
    await page.getByText('Mã chưa đúng hoặc đã dùng rồi.').waitFor()
    await look('second-factor-wrong')
    await page.locator('#field-code').fill(toCode(secret, new Date()))
    await page.getByRole('button', { name: 'Bật', exact: true }).click()
    const codes = page.locator('.recovery-codes li')
    await codes.first().waitFor()
    const [recovery = ''] = await codes.allInnerTexts()
    await look('second-factor-codes')
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click()
    await page.getByText('Đang bật. Còn 10 mã dự phòng.').waitFor()

    await signOut()
    await givePassword()
    await giveCode('000000')
    await page.getByText('Mã chưa đúng hoặc đã dùng rồi. Xin đợi mã mới rồi nhập lại.').waitFor()
    await look('sign-in-wrong-code')
    expect(page.url()).toContain('/admin/login')
    await giveCode(nextCode(secret))
    await atHome()

    await signOut()
    await givePassword()
    await giveCode(recovery.toUpperCase())
    await atHome()
    await signOut()
    await givePassword()
    await giveCode(recovery)
    await page.getByText('Mã chưa đúng hoặc đã dùng rồi.').waitFor()
    expect(page.url()).toContain('/admin/login')
    await page.close()
  })
})

describe('one’s own password', () => {
  test('is changed on the account page with the one that holds; another machine is signed out', async () => {
    await makeAccount()
    const elsewhere = await ask(`${cms}/api/users/login`, account)
    await givePassword()
    await atHome()
    await page.goto(`${cms}/admin/account`)
    const machines = page.locator('.sign-ins li')
    await expect.poll(() => machines.count()).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click()
    const fresh = 'Mat-khau-moi-dat'
    const save = page.getByRole('button', { name: 'Lưu mật khẩu mới' })
    const current = page.getByLabel('Mật khẩu đang dùng')
    await page.getByLabel('Mật khẩu mới (ít nhất').fill(fresh)
    await page.getByLabel('Nhập lại mật khẩu mới').fill(fresh)
    await save.click()
    await page.getByText('Xin nhập mật khẩu đang dùng.').waitFor()
    await current.fill('sai-roi-nhe')
    await save.click()
    await page.getByText('Mật khẩu đang dùng chưa đúng. Xin nhập lại.').waitFor()
    await look('password-wrong')
    // What was typed stays.
    expect(await page.getByLabel('Nhập lại mật khẩu mới').inputValue()).toBe(fresh)
    await current.fill(account.password)
    await save.click()
    await page.getByText('Đã đổi mật khẩu. Các máy khác đã được đăng xuất.').waitFor()
    await expect.poll(() => machines.count()).toBe(1)
    await look('password-changed')
    const me = await ask(`${cms}/api/users/me`, undefined, elsewhere.token)
    expect(me.user).toBeNull()
    await expect(ask(`${cms}/api/users/login`, { ...account, password: fresh })).resolves.toHaveProperty('token')

    await page.locator('#field-email').fill(`moi-${account.email}`)
    await page.getByLabel('Mật khẩu đang dùng').fill(fresh)
    await look('email-changed')
    // Asked for once: tries to sign in are counted.
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.locator('#action-save').click()
    await saved
    const changed = { email: `moi-${account.email}`, password: fresh }
    await expect(ask(`${cms}/api/users/login`, changed)).resolves.toHaveProperty('token')
    await page.close()
  })
})
