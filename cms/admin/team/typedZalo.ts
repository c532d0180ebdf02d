import { zaloGroupPattern } from '../../../content/model/person.ts'

/** What is pasted from a phone: with spaces, without https, with a question mark and what follows. */
export const toKeptZalo = (typed: string): string | null => {
  const text = typed.trim()
  if (text === '') return null
  const bare = text.replace(/^(?:https?:\/\/)?(?:www\.)?(?=zalo\.me\/)/i, 'https://').replace(/[?#].*$/, '')
  const link = bare.replace(/\/+$/, '')
  return zaloGroupPattern.test(link) ? link : text
}

/** One kind sentence; null where it is the link of a group, or nothing. */
export const findZaloProblem = (kept: string | null | undefined): string | null => {
  if (!kept?.trim() || zaloGroupPattern.test(kept)) return null
  return /zalo\.me\/(?!g(?:\/|$))\S/i.test(kept)
    ? 'Đây là Zalo của một người hoặc một trang. Liên kết của nhóm có dạng https://zalo.me/g/…'
    : 'Liên kết nhóm có dạng https://zalo.me/g/ rồi đến 6–32 chữ thường, số. Trong nhóm Zalo: Tuỳ chọn → Link tham gia nhóm → Sao chép.'
}
