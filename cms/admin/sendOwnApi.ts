const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

type Answer = { errors?: { message?: string }[]; message?: string }

/** Sends to the CMS's own API as the signed-in user. Returns what went wrong in one sentence, or null; `onAnswer` gets the rest. */
export const sendOwnApi = async (
  path: string,
  body: object,
  onAnswer?: (answer: unknown) => void,
): Promise<string | null> => {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const content = (await answer.json()) as Answer
    if (answer.ok) {
      onAnswer?.(content)
      return null
    }
    const { errors, message } = content
    return errors?.[0]?.message ?? message ?? 'Chưa làm được. Xin tải lại trang rồi thử lại.'
  } catch {
    return noAnswer
  }
}
