import { speakNumber } from './spokenNumber.ts'

/** A pattern that neither begins nor ends inside a word or number. */
export const whole = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')

const isDayOf = (date: number, month: number): boolean => date >= 1 && date <= 31 && month >= 1 && month <= 12
const speakMonth = (month: string): string => (Number(month) === 4 ? 'tư' : speakNumber(Number(month)))
const fullDate = whole('(ngày\\s+)?(\\d{1,2})([/.-])(\\d{1,2})\\3(\\d{4})')
const shortDate = whole('(ngày|mùng|hôm|sáng|trưa|chiều|tối|đêm|từ|đến|trước)\\s+(\\d{1,2})[/-](\\d{1,2})')
const monthOfYear = whole('(tháng)\\s+(\\d{1,2})/(\\d{4})')
const april = whole('(tháng)\\s+0?4')

/** `5/11/2022`, `05-11-2022`, with or without `ngày` before it. */
const speakFullDates = (text: string): string =>
  text.replace(fullDate, (written, before: string | undefined, date, _, month, year) =>
    isDayOf(Number(date), Number(month))
      ? `${before ?? 'ngày '}${speakNumber(Number(date))} tháng ${speakMonth(month)} năm ${speakNumber(Number(year))}`
      : written,
  )

/** `ngày 5/11`, `sáng 5/11`: without such a word two numbers may be anything. */
const speakShortDates = (text: string): string =>
  text.replace(shortDate, (written, before: string, date, month) => {
    if (!isDayOf(Number(date), Number(month))) return written
    const saysDay = /^(?:ngày|mùng)$/i.test(before)
    return `${before}${saysDay ? '' : ' ngày'} ${speakNumber(Number(date))} tháng ${speakMonth(month)}`
  })

const speakMonths = (text: string): string =>
  text
    .replace(monthOfYear, (_, before, month, year) => `${before} ${speakMonth(month)} năm ${speakNumber(Number(year))}`)
    .replace(april, '$1 tư')

/** `30/10 - 5/11`; with a year, the range of days `1-15/12/2022` too. */
const dateRange = /(\d\/\d{1,2}(?:\/\d{4})?)\s*[-–]\s*(?=\d{1,2}\/\d)|(\d)\s*[-–]\s*(?=\d{1,2}\/\d{1,2}\/\d{4})/g

export const speakDates = (text: string): string =>
  speakMonths(speakShortDates(speakFullDates(text.replace(dateRange, '$1$2 đến '))))

const time = whole('([01]?\\d|2[0-4])(?:\\s?h([0-5]\\d)?|[g:]([0-5]\\d))')

/** `7h30`, `17h`, `7g30`, `7:30`; but `17g` is a weight. */
export const speakTimes = (text: string): string =>
  text.replace(time, (_, hours, minutes: string | undefined, clockMinutes: string | undefined) => {
    const past = Number(minutes ?? clockMinutes ?? 0)
    return `${speakNumber(Number(hours))} giờ${past === 0 ? '' : ` ${speakNumber(past)} phút`}`
  })
