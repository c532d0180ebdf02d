type Answer<T> = { answer: T } | { problem: string }

/** Asks `/api/users/second-factor/…`; what comes back is shown once and kept nowhere. */
export const askSecondFactor = async <T>(what: string, body: object = {}): Promise<Answer<T>> => {
  try {
    const response = await fetch(`/api/users/second-factor/${what}`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    const content = (await response.json()) as T & { errors?: { message?: string }[] }
    if (response.ok) return { answer: content }
    return { problem: content.errors?.[0]?.message ?? 'Chưa làm được. Xin tải lại trang rồi thử lại.' }
  } catch {
    return { problem: 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.' }
  }
}
