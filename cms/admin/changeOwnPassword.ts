type Change = { id: number | string; email: string; password: string }

const send = (method: 'PATCH' | 'POST', path: string, body: object): Promise<Response> =>
  fetch(path, {
    method,
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Sets the signed-in user's password and signs in with it. Returns what went wrong in one sentence, or null. */
export const changeOwnPassword = async ({ id, email, password }: Change): Promise<string | null> => {
  const changed = await send('PATCH', `/api/users/${id}`, { password })
  if (!changed.ok) return 'Chưa lưu được mật khẩu mới. Xin đăng nhập lại rồi thử lần nữa.'
  const signedIn = await send('POST', '/api/users/login', { email, password })
  return signedIn.ok ? null : 'Mật khẩu mới đã lưu. Xin tải lại trang và đăng nhập bằng mật khẩu mới.'
}
