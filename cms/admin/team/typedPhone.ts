import { parsePhone, showPhone } from '../../../content/model/person.ts'

/** What a phone field keeps of what was typed: ten digits, else the typing itself. */
export const toKeptPhone = (typed: string): string | null =>
  typed.trim() === '' ? null : (parsePhone(typed) ?? typed.trim())

export const toShownPhone = (kept: string | null | undefined): string => (kept ? showPhone(kept) : '')

const length = 10

/** One kind sentence on what was typed so far; null where it is a mobile number, or nothing. */
export const findPhoneProblem = (typed: string | null | undefined): string | null => {
  if (!typed?.trim() || parsePhone(typed) !== null) return null
  if (/\p{L}/u.test(typed)) return 'Ô này chỉ ghi số, ví dụ 0912 345 678.'
  const digits = typed.replace(/\D/g, '').replace(/^(?:00)?84/, '0')
  if (/^02\d{8,9}$/.test(digits)) return 'Đây là số máy bàn. Ô này ghi số di động của người đó.'
  if (digits.length >= 2 && !/^0[35789]/.test(digits) && !/^[35789]/.test(digits)) {
    return 'Số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09.'
  }
  if (isUnfinishedPhone(typed)) return `Mới có ${digits.length} chữ số, số di động có ${length} chữ số.`
  if (digits.length >= 2 * length - 1) return 'Hình như có hai số. Mỗi người chỉ ghi một số.'
  if (digits.length > length) return `Thừa ${digits.length - length} chữ số, số di động có ${length} chữ số.`
  return 'Số này không có ở mạng nào. Xin xem lại các chữ số đầu.'
}

/** So far so good, and not all of it: said quietly while somebody is typing. */
export const isUnfinishedPhone = (typed: string): boolean => {
  const digits = typed.replace(/\D/g, '').replace(/^(?:00)?84/, '0')
  return !/\p{L}/u.test(typed) && digits.length > 0 && digits.length < length && parsePhone(typed) === null
}
