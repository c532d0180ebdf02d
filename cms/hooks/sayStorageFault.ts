import type { AfterErrorHook } from 'payload'

const full =
  'Ổ đĩa của máy chủ đã đầy nên chưa lưu được. Xin để nguyên trang này, báo người quản trị máy chủ dọn bớt, rồi bấm lưu lại: những gì anh/chị vừa ghi vẫn còn trên màn hình.'
const sentences: Record<string, string> = {
  SQLITE_FULL: full,
  ENOSPC: full,
  EDQUOT: full,
  SQLITE_ROLLED_BACK: full,
  SQLITE_READONLY:
    'Máy chủ đang không cho ghi nên chưa lưu được. Xin để nguyên trang này, báo người quản trị máy chủ, rồi bấm lưu lại.',
}

/** The database wraps what the system answered in errors of its own. */
const codesOf = (error: unknown): string[] =>
  error instanceof Error ? [String((error as NodeJS.ErrnoException).code), ...codesOf(error.cause)] : []

/** A machine that can hold nothing more is said in a sentence; Payload itself says «Something went wrong.» */
export const sayStorageFault: AfterErrorHook = ({ error }) => {
  const message = codesOf(error)
    .map((code) => sentences[code])
    .find((sentence) => sentence !== undefined)
  return message === undefined ? undefined : { response: { errors: [{ message }] }, status: 507 }
}
