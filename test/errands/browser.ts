import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser, type Page } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium, from the npm package; `CHROMIUM` names another one. */
export const chromiumPath = async (): Promise<string> => process.env.CHROMIUM ?? chromium.executablePath()
export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await chromiumPath(), args: flags })

/** A cheap Android phone. */
export const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: 'vi-VN' }
export const desktop = { viewport: { width: 1280, height: 800 }, locale: 'vi-VN' }

/** By the form, as people do; resolves on the admin's front page. */
export const signIn = async (page: Page, cms: string, account: { email: string; password: string }): Promise<void> => {
  await page.goto(`${cms}/admin/login`)
  await page.locator('#field-email').fill(account.email)
  await page.locator('#field-password').fill(account.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(/\/admin\/?$/)
}
