import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { readPage, readResponse } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' || name === 'entry' })
type Item = { title: string; link: string; pubDate: string; description: string }
const readItems = async (path: string, snapshot = snapshotFixture()): Promise<Item[]> =>
  parser.parse(await readPage(path, snapshot)).rss.channel.item ?? []

describe.each(['/rss.xml', '/atom.xml', '/xa/dong-tam/rss.xml', '/xa/dong-tam/atom.xml'])('%s', (path) => {
  test('is well-formed and says what it is', async () => {
    const response = await readResponse(path)
    expect(XMLValidator.validate(await response.text())).toBe(true)
    expect(response.headers.get('content-type')).toContain(path.endsWith('rss.xml') ? 'rss+xml' : 'atom+xml')
  })

  test('carries no phone and no Zalo link', async () => {
    const snapshot = snapshotFixture()
    for (const bulletin of snapshot.bulletins) bulletin.body = 'Gọi 0500 000 009, vào https://zalo.me/g/abcdef999.'
    expect(await readPage(path, snapshot)).not.toMatch(/0500|zalo\.me/)
  })
})

describe('the feed', () => {
  test('has bulletins that still hold and decisions, newest first, each with its page', async () => {
    const items = await readItems('/rss.xml')
    const days = items.map(({ pubDate }) => Date.parse(pubDate))
    expect(items.length).toBeGreaterThan(1)
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    for (const { link } of items) expect(link).toMatch(/^https:\/\/example\.vn\/(?:bai-tuyen-truyen|quyet-dinh)\//)
  })

  test('leaves out a bulletin that has expired', async () => {
    const snapshot = snapshotFixture()
    const before = (await readItems('/rss.xml', snapshot)).length
    const later = structuredClone(snapshot)
    later.today = '2099-01-01'
    for (const bulletin of later.bulletins) bulletin.expiresOn = '2098-12-31'
    expect((await readItems('/rss.xml', later)).length).toBeLessThan(before)
  })

  test('of a commune leaves out what concerns another only', async () => {
    const titles = (await readItems('/xa/bo-ha/rss.xml')).map(({ title }) => title)
    const all = (await readItems('/rss.xml')).map(({ title }) => title)
    expect(titles.length).toBeLessThan(all.length)
  })

  test('shows hostile text as text', async () => {
    const snapshot = snapshotFixture()
    for (const bulletin of snapshot.bulletins) bulletin.body = 'Một ]]> <script>alert(1)</script> & hai'
    const text = await readPage('/rss.xml', snapshot)
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).not.toContain('<script>')
  })
})
