type Change = { id: number | string; password: string; currentPassword?: string }
type Refusal = { errors?: { message?: string; data?: { errors?: { message?: string }[] } | null }[] }

const unclear = 'Chưa lưu được mật khẩu mới. Xin đăng nhập lại rồi thử lần nữa.'

/**
 * Sets the signed-in user's password; this sign-in goes on, others end. `currentPassword`: but for a one-time password,
 * which was typed a moment ago. Returns what went wrong in one sentence, or null.
 */
export const changeOwnPassword = async ({ id, ...passwords }: Change): Promise<string | null> => {
  const changed = await fetch(`/api/users/${id}`, {
    method: 'PATCH',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(passwords),
  })
  if (changed.ok) return null
  const [error] = ((await changed.json()) as Refusal).errors ?? []
  return error?.data?.errors?.[0]?.message ?? error?.message ?? unclear
}
