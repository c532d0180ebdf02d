import { z } from 'zod'

/** A day of Asia/Ho_Chi_Minh as `YYYY-MM-DD`; the machine's zone never matters. */
export const day = z.iso.date({ error: 'Phải là một ngày có thật, như 20/11/2022.' })
export type Day = z.output<typeof day>

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime()
export type Instant = z.output<typeof instant>

const hour = 3_600_000
const dayLength = 24 * hour
const toDay = (time: number): Day => new Date(time).toISOString().slice(0, 10)
const isDay = (text: string): boolean => day.safeParse(text).success

/** Vietnam is seven hours ahead of UTC, without summer time. */
export const todayInVietnam = (now: Date): Day => toDay(now.getTime() + 7 * hour)

/** `2022-11-05` → `05/11/2022`. */
export const showDay = (date: Day): string => date.split('-').reverse().join('/')

export const addDays = (date: Day, days: number): Day => toDay(Date.parse(`${date}T00:00:00Z`) + days * dayLength)

/** The same day of the month so many months later, or the month's last day. */
export const addMonths = (date: Day, months: number): Day => {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)))
}

/** Spreadsheets count days from 1899-12-30; outside 1950-2099 a number is more likely a mistake than a day. */
const parseSerial = (serial: number): Day | null =>
  serial >= 18264 && serial < 73051 ? toDay(Date.UTC(1899, 11, 30) + Math.floor(serial) * dayLength) : null

/** `5/11/2022`, `05-11-22`, `5.11.2022`, `2022-11-05`, `ngày 5 tháng 11 năm 2022` or a spreadsheet's serial. Day before month. Null: not a real day. */
export function parseDay(raw: string | number): Day | null {
  if (typeof raw === 'number') return parseSerial(raw)
  const text = raw.normalize('NFC').trim().toLowerCase()
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return parseSerial(Number(text))
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return composeDay(iso[3], iso[2], iso[1])
  const spoken = text.replace(/^ngày\s*/, '').replace(/\s*(?:tháng|năm)\s*/g, '/')
  const written = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(spoken)
  return written ? composeDay(written[1], written[3], written[4]) : null
}

const composeDay = (date = '', month = '', year = ''): Day | null => {
  const century = year.length === 4 ? '' : Number(year) < 70 ? '20' : '19'
  const composed = `${century}${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(composed) ? composed : null
}
