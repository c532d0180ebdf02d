import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { readPage, readResponse } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

// The fixture's day is a Tuesday of December 2022; it broadcasts on Mondays and Thursdays at 5:30.
const readEvents = async (path: string, snapshot = snapshotFixture()) =>
  new ICAL.Component(ICAL.parse(await readPage(path, snapshot)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

const withBulletin = (changes: Partial<ReturnType<typeof snapshotFixture>['bulletins'][number]>) => {
  const snapshot = snapshotFixture()
  const [bulletin] = snapshot.bulletins
  if (!bulletin) throw new Error('The fixture has no bulletin')
  snapshot.bulletins = [{ ...bulletin, publishedOn: '2022-01-01', expiresOn: null, commune: null, ...changes }]
  return snapshot
}

describe.each(['/lich.ics', '/xa/dong-tam/lich.ics'])('%s', (path) => {
  test('is a calendar', async () => {
    const response = await readResponse(path)
    expect(response.headers.get('content-type')).toContain('text/calendar')
    expect((await response.text()).startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  })

  test('has this week and the next, on the hour of Vietnam', async () => {
    const events = await readEvents(path, withBulletin({}))
    const starts = events.map(({ startDate }) => startDate.toJSDate().toISOString())
    expect(starts).toHaveLength(4)
    for (const start of starts) expect(start).toMatch(/T22:30:00/)
    expect(events[0]?.duration.toSeconds()).toBe(5 * 60)
  })

  test('gives each broadcast an id of its own that stays', async () => {
    const ids = async () => (await readEvents(path, withBulletin({}))).map(({ uid }) => uid)
    expect(new Set(await ids()).size).toBe(4)
    expect(await ids()).toEqual(await ids())
  })

  test('carries no phone and no Zalo link', async () => {
    const text = await readPage(path, withBulletin({ title: 'Gọi 0500 000 009', body: 'https://zalo.me/g/abcdef999' }))
    expect(text).toContain('SUMMARY:Loa: ')
    expect(text).not.toMatch(/0500|zalo\.me/)
  })
})

test('a commune hears its own bulletins, the whole does not', async () => {
  const snapshot = withBulletin({ commune: '07260@2008-01-01', title: 'Riêng Đồng Tâm' })
  expect((await readEvents('/lich.ics', snapshot)).length).toBe(0)
  expect((await readEvents('/xa/dong-tam/lich.ics', snapshot))[0]?.summary).toBe('Loa: Riêng Đồng Tâm')
})

describe('the page of the week', () => {
  test('names days, hours and bulletins', async () => {
    const html = await readPage('/lich-phat-thanh/', withBulletin({ title: 'Giữ sạch đường làng' }))
    expect(html).toMatch(/Thứ Hai[\s\S]*5 giờ 30[\s\S]*Giữ sạch đường làng[\s\S]*Thứ Năm/)
    expect(html).not.toContain('Thứ Tư')
  })

  test('says so when no hours are set', async () => {
    const snapshot = snapshotFixture()
    snapshot.settings.broadcasts = []
    expect(await readPage('/lich-phat-thanh/', snapshot)).toContain('Chưa đặt giờ phát thanh.')
  })
})
