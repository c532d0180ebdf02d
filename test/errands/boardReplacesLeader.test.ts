import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { showPhone } from '../../content/model/person.ts'
import { desktop, openBrowser, phone, signIn } from './browser.ts'
import { ask, waitForText } from './product.ts'

const { site, cms, commune } = inject('product')
type Person = { name: string; role: string; phone?: string | null; phoneConsent?: { givenOn?: string | null } }
type Team = { id: number; members: Person[]; groups: { members: Person[] }[]; village: { name: string; title: string } }
type ListedVillage = { name: string; url: string; commune: { slug: string } }

let browser: Browser
let team: Team
let address: string
beforeAll(async () => {
  browser = await openBrowser()
  const { token } = await ask(`${cms}/api/users/login`, commune)
  const { docs } = await ask(`${cms}/api/teams?depth=1&limit=100&where[_status][equals]=published`, undefined, token)
  // One whose leader stands in no group, with a number on the site.
  team = (docs as Team[]).find(({ members, groups }) => {
    const leader = members.find(({ role }) => role === 'leader')
    const isInGroup = groups.some((group) => group.members.some(({ name }) => name === leader?.name))
    return leader?.phone && leader.phoneConsent?.givenOn && groups.length > 1 && !isInGroup
  }) as Team
  const villages = (await ask(`${site}/du-lieu/villages.json`)) as ListedVillage[]
  const listed = villages.find((each) => each.name === team.village.name && each.commune.slug === 'dong-tam')
  address = new URL(listed?.url ?? '', site).pathname
})
afterAll(() => browser.close())

const open = async (how: typeof desktop | typeof phone): Promise<Page> => {
  const page = await browser.newPage(how)
  await signIn(page, cms, commune)
  return page
}
const read = async (url: string): Promise<string> => (await fetch(url)).text()

describe('a board', () => {
  test('replaces a leader in one act: the new name on the site, the former name and number gone, the term kept', async () => {
    const leader = team.members.find(({ role }) => role === 'leader') as Person
    const deputy = team.members.find(({ role }) => role === 'deputy') as Person
    const before = await read(`${site}${address}`)
    expect(before).toContain(leader.name)
    expect(before).toContain(showPhone(leader.phone ?? ''))

    const page = await open(desktop)
    await page.goto(`${cms}/admin/collections/teams?search=${encodeURIComponent(leader.name.toLowerCase())}`)
    await page.getByRole('link', { name: team.village.title }).click()
    await page.getByRole('button', { name: 'Thay tổ trưởng…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Người thay').selectOption({ label: `${deputy.name} (Tổ phó)` })
    await dialog.getByLabel('Theo quyết định số').fill('15-QĐ/ĐU')
    await dialog.getByLabel('Thôi, ra khỏi tổ').check()
    await dialog.getByRole('button', { name: 'Thay và đăng ngay' }).click()
    await dialog.waitFor({ state: 'detached' })

    // The leader's line is the only one in such large letters.
    expect(await waitForText(`${site}${address}`, `<p class="leader-name">${deputy.name}`, 20)).toBe(true)
    const after = await read(`${site}${address}`)
    expect(after).not.toContain(leader.name)
    expect(after).not.toContain(showPhone(leader.phone ?? ''))

    await page.reload()
    const former = page.getByRole('region', { name: 'Những người đã làm' })
    expect(await former.getByLabel('Tổ trưởng').inputValue()).toBe(leader.name)
    expect(await former.getByLabel('Quyết định thay').inputValue()).toBe('15-QĐ/ĐU')
    expect(JSON.stringify(await ask(`${cms}/api/teams?limit=500`))).not.toContain(leader.name)
    await page.close()
  })

  test('copies two people from one group to another on a phone, without typing', async () => {
    const page = await open(phone)
    await page.goto(`${cms}/admin/collections/teams/${team.id}`)
    const groups = page.locator('.group-card')
    await groups.nth(1).locator('.person').first().waitFor()
    const names = await groups.nth(0).locator('.person__name input').all()
    const wanted = await Promise.all(names.slice(1, 3).map((input) => input.inputValue()))
    const count = await groups.nth(1).locator('.person').count()
    await groups.nth(1).getByRole('button', { name: 'Chép người vào nhóm này…' }).click()
    const dialog = page.getByRole('dialog')
    for (const name of wanted) await dialog.getByLabel(name).first().check()
    await dialog.getByRole('button', { name: 'Chép 2 người' }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => groups.nth(1).locator('.person').count()).toBe(count + 2)
    await page.locator('#action-save-draft').click()
    await page.locator('#action-save-draft:disabled').waitFor()
    await page.reload()
    await groups
      .nth(1)
      .locator('.person')
      .nth(count + 1)
      .waitFor()
    const copied = await groups.nth(1).locator('.person__name input').all()
    expect(await Promise.all(copied.slice(-2).map((input) => input.inputValue()))).toEqual(wanted)
    await page.close()
  })
})
