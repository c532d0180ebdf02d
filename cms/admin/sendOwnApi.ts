const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

type Answer = { errors?: { message?: string }[]; message?: string }

/** Sends to the CMS's own API as the signed-in user. Returns what went wrong in one sentence, or null. */
export const sendOwnApi = async (path: string, body: object): Promise<string | null> => {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (answer.ok) return null
    const { errors, message } = (await answer.json()) as Answer
    return errors?.[0]?.message ?? message ?? 'Chưa làm được. Xin tải lại trang rồi thử lại.'
  } catch {
    return noAnswer
  }
}
