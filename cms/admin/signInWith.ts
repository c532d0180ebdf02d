export type Credentials = { email: string; password: string; code?: string }
type Answer = { errors?: { message?: string; data?: { secondFactor?: 'needed' | 'wrong' } | null }[] }
/** `code`: the password was right, and a code is asked for. */
export type Outcome = { state: 'in' } | { state: 'code' | 'refused'; problem: string | null }

const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

export const signInWith = async (credentials: Credentials): Promise<Outcome> => {
  try {
    const answer = await fetch('/api/users/login', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    if (answer.ok) return { state: 'in' }
    const { errors } = (await answer.json()) as Answer
    const { message = 'Chưa đăng nhập được. Xin tải lại trang rồi thử lại.', data } = errors?.[0] ?? {}
    if (data?.secondFactor === 'needed') return { state: 'code', problem: null }
    return { state: data?.secondFactor ? 'code' : 'refused', problem: message }
  } catch {
    return { state: credentials.code === undefined ? 'refused' : 'code', problem: noAnswer }
  }
}
