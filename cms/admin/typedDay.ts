import { parseDay, showDay } from '../../content/model/date.ts'

/** What a day field keeps of what was typed: a real day as `YYYY-MM-DD`, anything else untouched. */
export const toKeptDay = (typed: string): string | null => (typed.trim() === '' ? null : (parseDay(typed) ?? typed))

/** What a day field shows of what it keeps. */
export const toShownDay = (kept: string | null | undefined): string => {
  const day = kept ? parseDay(kept) : null
  return day ? showDay(day) : (kept ?? '')
}

/** A sentence where what is kept is no day; null where all is well. */
export const findDayProblem = (kept: string | null | undefined): string | null =>
  !kept || parseDay(kept) ? null : `«${kept}» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2022.`
