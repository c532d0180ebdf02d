import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, signIn } from './browser.ts'
import { ask } from './product.ts'

const { cms, district } = inject('product')
const hostile = `"'><script>window.ran=1</script><img src=x onerror=window.ran=1>`
let browser: Browser
let token: string
const drafts: string[] = []
beforeAll(async () => {
  browser = await openBrowser()
  ;({ token } = await ask(`${cms}/api/users/login`, district))
  const commune = (await ask(`${cms}/api/communes?limit=1`)).docs[0].id
  const person = { name: hostile, role: 'member', post: hostile, task: hostile }
  for (const [collection, data] of Object.entries({
    bulletins: { title: hostile, body: hostile, note: hostile, topic: 'moi-truong' },
    decisions: { summary: hostile, issuer: hostile, number: hostile, type: 'quyet-dinh' },
    boards: { level: 'commune', members: [person] },
  })) {
    const body = { ...data, commune, _status: 'draft' }
    const { doc } = await ask(`${cms}/api/${collection}?draft=true`, body, token)
    drafts.push(`${collection}/${doc.id}`)
  }
})
afterAll(async () => {
  for (const draft of drafts)
    await fetch(`${cms}/api/${draft}`, { method: 'DELETE', headers: { Authorization: `JWT ${token}` } })
  await browser.close()
})

describe('the admin', () => {
  test('runs no script that stands in a text, and breaks its own policy nowhere', async () => {
    const page = await browser.newPage(desktop)
    const broken: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) broken.push(`${page.url()} ${message.text()}`)
    })
    await signIn(page, cms, district)
    const places = [
      ...['', '/account', '/nhap-danh-sach', '/xac-nhan', '/globals/settings'],
      ...['bulletins', 'decisions', 'boards', 'teams', 'villages', 'communes', 'files', 'users', 'publishes'].map(
        (slug) => `/collections/${slug}`,
      ),
      ...['bulletins/create', 'bulletins/trash', 'teams/1', 'villages/1', 'communes/1', 'files/create'].map(
        (place) => `/collections/${place}`,
      ),
      ...drafts.flatMap((draft) => [`/collections/${draft}`, `/collections/${draft}/versions`]),
    ]
    for (const place of places) {
      const answer = await page.goto(`${cms}/admin${place}`)
      expect(answer?.headers()['content-security-policy'], place).toContain("'strict-dynamic'")
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => 'ran' in window), place).toBe(false)
    }
    expect(broken).toEqual([])
    await page.close()
  }, 240_000)
})
