import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { desktop, openBrowser, signIn } from './browser.ts'
import { ask } from './product.ts'

const { cms, commune, district } = inject('product')
let browser: Browser
let token: string
beforeAll(async () => {
  browser = await openBrowser()
  token = (await ask(`${cms}/api/users/login`, commune)).token
})
afterAll(() => browser.close())

type Group = { name: string; households: number | null }

/** As a clerk who left a blank: the first team's second group has no number of households. */
const forgetHouseholds = async (): Promise<{ place: string; group: string }> => {
  const { docs } = await ask(`${cms}/api/teams?limit=1&sort=title&depth=0`, undefined, token)
  const [team] = docs as { id: number; groups: Group[] }[]
  if (!team) throw new Error('The commune has no team')
  const groups = team.groups.map((group, place) => (place === 1 ? { ...group, households: null } : group))
  const answer = await fetch(`${cms}/api/teams/${team.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
    body: JSON.stringify({ groups, _status: 'published' }),
  })
  if (!answer.ok) throw new Error(`The team was answered with ${answer.status}: ${await answer.text()}`)
  return { place: `/admin/collections/teams/${team.id}?toi=groups.1.households`, group: groups[1]?.name ?? '' }
}

/** The other errands count the sample's villages. */
const forgetVillage = async (id: number) => {
  const { token: ofDistrict } = await ask(`${cms}/api/users/login`, district)
  const headers = { Authorization: `JWT ${ofDistrict}` }
  expect((await fetch(`${cms}/api/villages/${id}`, { method: 'DELETE', headers })).status).toBe(200)
}

describe('a board', () => {
  test('follows a finding to its field, mends it, publishes, and the finding is gone', async () => {
    const { place, group } = await forgetHouseholds()
    const page = await browser.newPage(desktop)
    await signIn(page, cms, commune)
    await page.getByRole('heading', { name: 'Còn thiếu ở xã' }).waitFor()
    const finding = page.locator(`a[href="${place}"]`)
    expect(await finding.textContent()).toContain(`Nhóm «${group}» chưa ghi số hộ`)
    await finding.click()

    const field = page.locator('#field-groups__1__households')
    await page.waitForFunction(() => document.activeElement?.id === 'field-groups__1__households')
    await page.keyboard.type('40')
    expect(await field.inputValue()).toBe('40')
    await page.locator('#action-save').click()
    await page.getByRole('link', { name: 'Đã có trên trang: mở xem' }).waitFor()

    await page.goto(`${cms}/admin`)
    await page.getByRole('heading', { name: 'Còn thiếu ở xã' }).waitFor()
    expect(await page.locator(`a[href="${place}"]`).count()).toBe(0)
    await page.close()
  })

  test('is led from a village without a decision to a decision that names it', async () => {
    const village = { name: 'Mới Tách', kind: 'thon', households: 80, lat: 21.48, lon: 106.12 }
    const { doc } = await ask(`${cms}/api/villages`, village, token)
    const page = await browser.newPage(desktop)
    await signIn(page, cms, commune)
    await page.locator(`a[href="/admin/collections/decisions/create?thon=${doc.id}"]`).click()
    const box = page.getByRole('checkbox', { name: 'Thôn Mới Tách' })
    await box.waitFor()
    expect(await box.isChecked()).toBe(true)
    await page.close()
    await forgetVillage(doc.id)
  })
})
