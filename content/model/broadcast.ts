import { z } from 'zod'
import type { Bulletin } from './bulletin.ts'
import { addDays, type Day } from './date.ts'
import { secondsToRead } from './readAloud.ts'
import { compareVietnamese } from './text.ts'

/** In the order of the week. */
export const weekdays = {
  mon: 'Thứ Hai',
  tue: 'Thứ Ba',
  wed: 'Thứ Tư',
  thu: 'Thứ Năm',
  fri: 'Thứ Sáu',
  sat: 'Thứ Bảy',
  sun: 'Chủ nhật',
} as const
export type Weekday = keyof typeof weekdays
export const weekdayCodes = Object.keys(weekdays) as [Weekday, ...Weekday[]]

/** `05:30`, the clock of Vietnam. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** When the villages' loudspeakers read bulletins, every week. */
export const broadcastTime = z.strictObject({
  time: clockTime,
  /** Minutes that the bulletins of one broadcast may take. */
  minutes: z.int().min(1).max(60),
  weekdays: z.array(z.enum(weekdayCodes)).min(1),
})
export type BroadcastTime = z.output<typeof broadcastTime>

/** One broadcast of a given day; without bulletins where none holds on that day. */
export type Broadcast<B extends Bulletin> = { day: Day; time: string; minutes: number; bulletins: B[] }

/** `5h30`, `5:30`, `05.30` → `05:30`. Null: not a time of day. */
export const parseClockTime = (raw: string): string | null => {
  const written = /^(\d{1,2})\s*(?:[:.h]|giờ)\s*(\d{1,2})?\s*(?:phút)?$/iu.exec(raw.normalize('NFC').trim())
  if (!written) return null
  const time = `${(written[1] ?? '').padStart(2, '0')}:${(written[2] ?? '0').padStart(2, '0')}`
  return clockTime.safeParse(time).data ?? null
}

/** `05:30` → `5 giờ 30`. */
export const showClockTime = (time: string): string => {
  const [hours, minutes] = time.split(':').map(Number)
  return minutes ? `${hours} giờ ${minutes}` : `${hours} giờ`
}

/** Monday is 0. */
const weekdayIndex = (date: Day): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
export const weekdayOf = (date: Day): Weekday => weekdayCodes[weekdayIndex(date)] as Weekday
export const mondayOf = (date: Day): Day => addDays(date, -weekdayIndex(date))

export type WeekInput<B extends Bulletin> = {
  bulletins: readonly B[]
  times: readonly BroadcastTime[]
  /** Any day of the week wanted. */
  week: Day
  syllablesPerMinute: number
}

/**
 * The broadcasts of one week. Each reads what this week has heard least, the newest first, as much as fits (one at
 * least). A bulletin that is added later changes no broadcast before its own day: a sheet on the wall stays true.
 */
export const broadcastsOfWeek = <B extends Bulletin>(input: WeekInput<B>): Broadcast<B>[] => {
  const heard = new Map<B, number>()
  const newestFirst = input.bulletins.toSorted(
    (a, b) => compareDays(b.publishedOn, a.publishedOn) || compareVietnamese(a.title, b.title),
  )
  return slotsOfWeek(input.times, mondayOf(input.week)).map((slot) => {
    const chosen = chooseBulletins({ ...input, bulletins: newestFirst }, slot, heard)
    for (const bulletin of chosen) heard.set(bulletin, (heard.get(bulletin) ?? 0) + 1)
    return { ...slot, bulletins: chosen }
  })
}

type Slot = Omit<Broadcast<Bulletin>, 'bulletins'>

const slotsOfWeek = (times: readonly BroadcastTime[], monday: Day): Slot[] =>
  weekdayCodes.flatMap((weekday, index) =>
    times
      .filter((each) => each.weekdays.includes(weekday))
      .map(({ time, minutes }) => ({ day: addDays(monday, index), time, minutes }))
      .toSorted((a, b) => a.time.localeCompare(b.time)),
  )

const holdsOn = ({ publishedOn, expiresOn }: Bulletin, date: Day): boolean =>
  publishedOn <= date && (expiresOn === null || date <= expiresOn)

const measured = new WeakMap<Bulletin, { pace: number; seconds: number }>()
/** Seconds that reading it aloud takes. Counting syllables takes a while, and every commune's pages ask for the same bulletins. */
export const secondsOf = (bulletin: Bulletin, pace: number): number => {
  const known = measured.get(bulletin)
  if (known?.pace === pace) return known.seconds
  const seconds = secondsToRead(bulletin.body, pace)
  measured.set(bulletin, { pace, seconds })
  return seconds
}

const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** `bulletins`: the newest first. */
const chooseBulletins = <B extends Bulletin>(input: WeekInput<B>, slot: Slot, heard: Map<B, number>): B[] => {
  const candidates = input.bulletins
    .filter((bulletin) => holdsOn(bulletin, slot.day))
    .toSorted((a, b) => (heard.get(a) ?? 0) - (heard.get(b) ?? 0))
  const chosen: B[] = []
  let left = slot.minutes * 60
  for (const bulletin of candidates) {
    const seconds = secondsOf(bulletin, input.syllablesPerMinute)
    if (chosen.length > 0 && seconds > left) break
    chosen.push(bulletin)
    left -= seconds
  }
  return chosen
}
