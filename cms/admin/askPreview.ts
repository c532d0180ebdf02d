export type OpenedPreview =
  { key: string; path: string | null; page: string | null; findings: string[] } | { problem: string }
export type TouchedPages = {
  pages: { path: string; title: string; change: 'changed' | 'gone' | 'new' }[]
  files: number
}

const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

type Asked = { noun: string; id: number | string | null; values: object }

/** What came of it, or in one sentence why nothing did. */
export const askPreview = async (asked: Asked): Promise<OpenedPreview> => {
  try {
    const answer = await fetch('/api/preview', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    })
    const body = await answer.json()
    return answer.ok ? body : { problem: body.errors?.[0]?.message ?? 'Chưa xem trước được. Xin tải lại trang.' }
  } catch {
    return { problem: noAnswer }
  }
}
