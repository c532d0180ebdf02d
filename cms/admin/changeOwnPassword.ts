type Change = { id: number | string; password: string }

/** Sets the signed-in user's password; this sign-in goes on, others end. Returns what went wrong in one sentence, or null. */
export const changeOwnPassword = async ({ id, password }: Change): Promise<string | null> => {
  const changed = await fetch(`/api/users/${id}`, {
    method: 'PATCH',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ password }),
  })
  return changed.ok ? null : 'Chưa lưu được mật khẩu mới. Xin đăng nhập lại rồi thử lần nữa.'
}
