import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { showDay, todayInVietnam } from '../../content/model/date.ts'
import { showPhone } from '../../content/model/person.ts'
import { smallPdf } from '../cms/documents.ts'
import { desktop, openBrowser, phone as smallPhone, signIn } from './browser.ts'
import { ask, waitForText } from './product.ts'

const { site, cms, commune, data } = inject('product')
type Person = { name: string; role: string; phone?: string | null; phoneConsent?: { givenOn?: string | null } }
type Team = { id: number; members: Person[]; groups: { members: Person[] }[]; village: { name: string; title: string } }
type ListedVillage = { name: string; url: string; commune: { slug: string } }

let browser: Browser
let team: Team
let leader: Person
let address: string
beforeAll(async () => {
  browser = await openBrowser()
  const { token } = await ask(`${cms}/api/users/login`, commune)
  const { docs } = await ask(`${cms}/api/teams?depth=1&limit=100&where[_status][equals]=published`, undefined, token)
  const leaderOf = ({ members }: Team) => members.find(({ role }) => role === 'leader')
  // Not the team whose leader another errand replaces.
  team = (docs as Team[]).findLast((each) => leaderOf(each)?.phone && leaderOf(each)?.phoneConsent?.givenOn) as Team
  leader = leaderOf(team) as Person
  const villages = (await ask(`${site}/du-lieu/villages.json`)) as ListedVillage[]
  const listed = villages.find((each) => each.name === team.village.name && each.commune.slug === 'dong-tam')
  address = new URL(listed?.url ?? '', site).pathname
})
afterAll(() => browser.close())

const open = async (how: typeof desktop | typeof smallPhone): Promise<Page> => {
  const page = await browser.newPage(how)
  await signIn(page, cms, commune)
  return page
}
const read = async (path: string): Promise<string> => (await fetch(`${site}${path}`)).text()
const leaderRow = (page: Page) => page.locator('.person--leader').first()

/** Nothing where the file is gone since it was listed: publishes remove old releases at any moment. */
const bytesOf = (path: string): Buffer | null => {
  try {
    const bytes = readFileSync(path)
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Walked anew where a folder goes while it is walked. */
const filesOf = (folder: string, tries = 10): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 0) throw error
    return filesOf(folder, tries - 1)
  }
}

/** Files of the releases and snapshots in which the number stands, however it is written, packed ones unpacked. */
const filesWith = (number: string): string[] => {
  const spaced = new RegExp(number.replace(/^0(\d{3})(\d{3})(\d{3})$/, '(?:0|\\+84)$1 ?$2 ?$3'))
  return ['releases', 'snapshots']
    .flatMap((folder) => filesOf(join(data, folder)))
    .filter((path) => spaced.test(bytesOf(path)?.toString('utf8') ?? ''))
}

describe('a board', () => {
  test('withdraws a consent in one click on a phone, and it is gone from everything that is kept', async () => {
    const number = leader.phone ?? ''
    expect(await read(address)).toContain(showPhone(number))
    expect((await fetch(`${site}${address}lien-he.vcf`)).status).toBe(200)
    expect(filesWith(number).length).toBeGreaterThan(3)

    const page = await open(smallPhone)
    await page.goto(`${cms}/admin/collections/teams/${team.id}`)
    await leaderRow(page).getByText('Đã đồng ý, ').waitFor()
    await leaderRow(page).getByRole('button', { name: 'Rút lại đồng ý' }).click()
    await leaderRow(page)
      .getByText(`Đã rút lại ${showDay(todayInVietnam(new Date()))}`)
      .waitFor()

    expect(await waitForText(`${site}${address}`, 'Số của tổ trưởng chưa công khai', 20)).toBe(true)
    expect(await read(address)).toContain(leader.name)
    for (const path of [address, `${address}to-roi/`]) expect(await read(path)).not.toContain(showPhone(number))
    expect((await fetch(`${site}${address}lien-he.vcf`)).status).toBe(404)
    await expect.poll(() => filesWith(number), { timeout: 15_000, interval: 500 }).toEqual([])
    await page.close()
  })

  test('records the person’s consent anew, with its wording and a scan, and the number is back', async () => {
    const page = await open(desktop)
    await page.goto(`${cms}/admin/collections/teams/${team.id}`)
    const row = leaderRow(page)
    await row.getByRole('button', { name: 'Ghi đồng ý' }).click()
    await row.getByText('Tôi có thể rút lại bất cứ lúc nào').waitFor()
    expect(await row.locator('input:checked').count()).toBe(0)
    await row.getByRole('button', { name: 'Ghi đồng ý' }).click()
    await row.getByText('Xin chọn người này đã đồng ý bằng cách nào.').waitFor()
    await row.getByLabel('Giấy có chữ ký').check()
    await row.getByLabel('Ngày đồng ý').fill(showDay(todayInVietnam(new Date())))
    const file = { name: 'giay-dong-y.pdf', mimeType: 'application/pdf', buffer: smallPdf() }
    await row.getByLabel(/^Bản chụp giấy đồng ý/).setInputFiles(file)
    await row.getByText('Đã tải lên: giay-dong-y').waitFor()
    await row.getByRole('button', { name: 'Ghi đồng ý' }).click()
    await row.getByText('chưa lưu').waitFor()
    await page.locator('#action-save').click()
    expect(await waitForText(`${site}${address}`, showPhone(leader.phone ?? ''), 20)).toBe(true)

    await page.reload()
    await row.getByText('Chi tiết').click()
    await row.getByText('Người ghi: Văn phòng Đảng ủy xã Đồng Tâm').waitFor()
    const link = (await row.getByRole('link', { name: 'Xem bản chụp' }).getAttribute('href')) ?? ''
    // From within the page: the CMS gives nothing to a request that comes from nowhere.
    const asBoard = await page.evaluate(async (path) => {
      const { status, headers } = await fetch(path)
      return [status, headers.get('content-type'), headers.get('cache-control'), headers.get('x-content-type-options')]
    }, link)
    expect(asBoard).toEqual([200, 'application/pdf', 'private, no-store', 'nosniff'])
    expect((await fetch(`${cms}${link}`)).status).toBe(403)
    await page.close()
  })

  test('says in one click that a whole team is still right, and the village’s page shows the day', async () => {
    const page = await open(smallPhone)
    await page.goto(`${cms}/admin/collections/teams/${team.id}`)
    await page.getByText('chưa được xác nhận lần nào').waitFor()
    await page.getByRole('button', { name: 'Xác nhận còn đúng' }).click()
    await page.getByText(`Đã xác nhận ngày ${showDay(todayInVietnam(new Date()))}.`).waitFor()
    expect(await waitForText(`${site}${address}`, 'Danh sách được xác nhận ngày', 20)).toBe(true)
    await page.close()
  })
})
