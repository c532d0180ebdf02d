import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

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
