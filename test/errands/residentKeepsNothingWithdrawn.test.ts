/** What a resident's phone keeps of the site: every entry of every cache, before and after a consent is withdrawn. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { showPhone } from '../../content/model/person.ts'
import { openBrowser, phone as smallPhone } from './browser.ts'
import { ownServer } from './ownServer.ts'
import { ask, untilSettled, waitForText } from './product.ts'

const { site, cms, data, district } = inject('product')
const current = join(data, 'current')
const server = ownServer(current)
type Person = { id: string; role: string; phone?: string | null; phoneConsent?: { givenOn?: string | null } }
type Team = {
  id: number
  commune: { id: number }
  members: Person[]
  groups: { members: Person[] }[]
  village: { name: string }
}
type ListedVillage = { name: string; url: string; commune: { slug: string } }
type Kept = { cache: string; path: string; text: string }

let browser: Browser
let page: Page
let token: string
let teams: Team[]
let villages: [Village, Village]
type Village = { team: Team; leader: Person; number: string; path: string }

beforeAll(async () => {
  ;({ token } = await ask(`${cms}/api/users/login`, district))
  // Other errands' publishes would change pages under what the phone keeps.
  await untilSettled(cms, token)
  const listed = (await ask(`${site}/du-lieu/villages.json`)) as ListedVillage[]
  const asDistrict = async (path: string) => (await ask(`${cms}/api/${path}`, undefined, token)).docs
  const [commune] = await asDistrict(`communes?where[name][equals]=${encodeURIComponent('Tam Hiệp')}`)
  teams = await asDistrict('teams?depth=1&limit=0&where[_status][equals]=published')
  // Of a commune where no other errand is at work, villages whose names are unlike each other's.
  const found = teams
    .filter((team) => team.commune.id === commune.id)
    .flatMap((team): Village[] => {
      const leader = team.members.find(({ role }) => role === 'leader')
      const [at, more] = listed.filter(({ name, commune }) => commune.slug === 'tam-hiep' && name === team.village.name)
      if (!leader?.phone || !leader.phoneConsent?.givenOn || !at || more) return []
      return [{ team, leader, number: leader.phone, path: new URL(at.url, site).pathname }]
    })
  villages = [found[0] as Village, found[1] as Village]
  await server.listen()
  browser = await openBrowser()
  page = await (await browser.newContext({ ...smallPhone, acceptDownloads: true })).newPage()
  await open('/')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
})
afterAll(async () => {
  await browser.close()
  await server.cutOff()
})

const open = (path: string) => page.goto(server.url(path))
/** A link to a file, as a tap on it opens it. */
const tap = async (path: string): Promise<void> => {
  await open('/gioi-thieu/')
  await page.evaluate((to) => window.open(to), path)
  await page.waitForTimeout(1500)
}

const kept = (): Promise<Kept[]> =>
  page.evaluate(async () => {
    const entries: { cache: string; path: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const { pathname, search } = new URL(request.url)
        const text = (await (await cache.match(request))?.text()) ?? ''
        entries.push({ cache: name, path: `${pathname}${search}`, text })
      }
    }
    return entries
  })
const keptWith = async (text: string): Promise<string[]> =>
  (await kept()).filter((entry) => entry.text.includes(text)).map(({ path }) => path)

/** Entries that are not, byte for byte, a file of the release that is served now; the resident's own note apart. */
const foreign = async (): Promise<string[]> =>
  (await kept())
    .filter(({ path }) => path !== '/thon-cua-toi')
    .filter(({ path, text }) => {
      try {
        return readFileSync(join(current, path.endsWith('/') ? `${path}index.html` : path), 'utf8') !== text
      } catch {
        return true
      }
    })
    .map(({ path }) => path)

const withdraw = async ({ team, leader, path }: Village): Promise<void> => {
  await ask(`${cms}/api/teams/${team.id}/withdraw`, { row: leader.id, which: 'phone' }, token)
  expect(await waitForText(`${site}${path}`, 'Số của tổ trưởng chưa công khai', 20)).toBe(true)
}

describe('a resident’s phone', () => {
  test('keeps pages as they stand on the site, no contact card, no document, nothing that was searched for', async () => {
    const [{ path, number }, other] = villages
    await open('/tim-kiem/?q=ho%C3%A0%20gi%E1%BA%A3i')
    await open('/do-phu/')
    await open('/quyet-dinh/')
    const decision = await page.locator('main a[href^="/quyet-dinh/"]').first().getAttribute('href')
    await open(decision ?? '')
    const file = await page.locator('a[href$=".pdf"]').first().getAttribute('href')
    await tap(file ?? '')
    await tap(`${path}lien-he.vcf`)
    await tap('/rss.xml')
    await open(`${other.path}?zarsrc=30`)
    await open(path)
    await page.locator('#nho-thon').click()
    await expect.poll(() => keptWith(showPhone(number)), { timeout: 10_000 }).toEqual([path])

    const entries = await kept()
    expect(entries.map((entry) => entry.path)).toEqual(expect.arrayContaining(['/', '/ngoai-tuyen/', other.path]))
    expect(
      entries.filter((entry) => /\?|\.(?:vcf|pdf|xml|csv|ics)$/.test(entry.path)).map((each) => each.path),
    ).toEqual([])
    await expect.poll(foreign).toEqual([])
  })

  test('keeps no number that nobody released, and no account', async () => {
    const { docs: users } = await ask(`${cms}/api/users?limit=0&depth=0`, undefined, token)
    const people = teams.flatMap(({ members, groups }) => [...members, ...groups.flatMap((group) => group.members)])
    const numbers = people
      .filter(({ phone, phoneConsent }) => phone && !phoneConsent?.givenOn)
      .map((each) => each.phone)
    expect(numbers.length).toBeGreaterThan(100)
    const emails = (users as { email: string }[]).map(({ email }) => email)
    const whole = JSON.stringify([await kept(), await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))])
    const found = [...numbers.flatMap((each) => [String(each), showPhone(String(each))]), ...emails]
    expect(found.filter((secret) => whole.includes(secret))).toEqual([])
    expect(await page.evaluate(() => document.cookie)).toBe('')
  })

  test('has a withdrawn number no longer once it met the network, on whatever page, and not without one', async () => {
    const [own, other] = villages
    await open(`${other.path}?zarsrc=31`)
    await withdraw(other)
    await open(other.path)
    await expect.poll(() => keptWith(showPhone(other.number)), { timeout: 10_000 }).toEqual([])
    await withdraw(own)
    await open('/')
    await expect.poll(() => keptWith(showPhone(own.number)), { timeout: 10_000 }).toEqual([])
    await expect.poll(foreign, { timeout: 10_000 }).toEqual([])
    await server.cutOff()
    await open(own.path)
    const text = await page.locator('body').innerText()
    await server.listen()
    expect(text).toContain('Số của tổ trưởng chưa công khai')
    expect(text).not.toContain(showPhone(own.number))
  })
})
