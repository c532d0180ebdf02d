import { describe, expect, test } from 'vitest'
import {
  broadcastsOfWeek,
  mondayOf,
  parseClockTime,
  showClockTime,
  weekdayOf,
  type BroadcastTime,
} from '../../content/model/broadcast.ts'
import type { Bulletin } from '../../content/model/bulletin.ts'

const syllables = (count: number): string => Array.from({ length: count }, () => 'xin').join(' ')
const bulletin = (changes: Partial<Bulletin>): Bulletin => ({
  title: 'Giữ sạch đường làng',
  topic: 'moi-truong',
  body: syllables(180),
  publishedOn: '2022-11-01',
  expiresOn: null,
  ...changes,
})
const everyMorning: BroadcastTime = {
  time: '05:30',
  minutes: 2,
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
}
const week = (bulletins: Bulletin[], times: BroadcastTime[] = [everyMorning]) =>
  broadcastsOfWeek({ bulletins, times, week: '2022-11-17', syllablesPerMinute: 180 })
const titles = (broadcasts: ReturnType<typeof week>) =>
  broadcasts.map(({ bulletins }) => bulletins.map(({ title }) => title))

describe('days', () => {
  test.each([
    ['2022-11-14', 'mon', '2022-11-14'],
    ['2022-11-17', 'thu', '2022-11-14'],
    ['2022-11-20', 'sun', '2022-11-14'],
    ['2023-01-01', 'sun', '2022-12-26'],
  ])('%s is a %s of the week of %s', (day, weekday, monday) => {
    expect(weekdayOf(day)).toBe(weekday)
    expect(mondayOf(day)).toBe(monday)
  })
})

describe('times', () => {
  test.each([
    ['5h30', '05:30'],
    ['17:00', '17:00'],
    ['5.30', '05:30'],
    ['17 giờ', '17:00'],
    ['5 giờ 30 phút', '05:30'],
    ['05:30', '05:30'],
  ])('«%s» is %s', (raw, time) => expect(parseClockTime(raw)).toBe(time))
  test.each(['25:00', '5h70', 'sáng sớm', '', '530'])('«%s» is no time', (raw) =>
    expect(parseClockTime(raw)).toBeNull(),
  )
  test.each([
    ['05:30', '5 giờ 30'],
    ['17:00', '17 giờ'],
  ])('%s is shown as %s', (time, shown) => expect(showClockTime(time)).toBe(shown))
})

describe('the broadcasts of a week', () => {
  test('run from Monday to Sunday, by the clock within a day', () => {
    const evening: BroadcastTime = { time: '17:00', minutes: 5, weekdays: ['sat', 'mon'] }
    const slots = week([], [evening, everyMorning]).map(({ day, time }) => `${day} ${time}`)
    expect(slots.slice(0, 3)).toEqual(['2022-11-14 05:30', '2022-11-14 17:00', '2022-11-15 05:30'])
    expect(slots).toHaveLength(9)
    expect(slots.at(-1)).toBe('2022-11-20 05:30')
  })

  test('read as much as fits', () => {
    const [first] = week([bulletin({ title: 'A' }), bulletin({ title: 'B' }), bulletin({ title: 'C' })])
    expect(first?.bulletins).toHaveLength(2)
  })

  test('read one that is longer than the broadcast alone', () => {
    const [first] = week([bulletin({ body: syllables(2000) }), bulletin({ title: 'B', publishedOn: '2022-10-01' })])
    expect(first?.bulletins.map(({ title }) => title)).toEqual(['Giữ sạch đường làng'])
  })

  test('go on with what this week has heard least, the newest first', () => {
    const three = [
      bulletin({ title: 'Cũ', publishedOn: '2022-10-01' }),
      bulletin({ title: 'Mới', publishedOn: '2022-11-10' }),
      bulletin({ title: 'Vừa', publishedOn: '2022-10-20' }),
    ]
    expect(titles(week(three)).slice(0, 3)).toEqual([
      ['Mới', 'Vừa'],
      ['Cũ', 'Mới'],
      ['Vừa', 'Cũ'],
    ])
  })

  test('read nothing before its day or after its last', () => {
    const held = week([bulletin({ publishedOn: '2022-11-15', expiresOn: '2022-11-17' })])
    expect(held.map(({ bulletins }) => bulletins.length)).toEqual([0, 1, 1, 1, 0, 0, 0])
  })

  test('stay as they were before the day of a bulletin that comes in the middle of the week', () => {
    const before = [bulletin({ title: 'A' }), bulletin({ title: 'B' }), bulletin({ title: 'C' })]
    const after = [...before, bulletin({ title: 'Gấp', publishedOn: '2022-11-17' })]
    expect(titles(week(after)).slice(0, 3)).toEqual(titles(week(before)).slice(0, 3))
    expect(titles(week(after))[3]).toContain('Gấp')
  })
})
