/** Long rather than intricate: people of communes note intricate ones beside the screen. */
export const shortestPassword = 10

/** What is wrong with a new password, in one sentence; null when it will do. */
export const findPasswordProblem = ({
  password,
  again,
  email,
}: {
  password: string
  again: string
  email: string
}): string | null => {
  if (password.length < shortestPassword)
    return `Mật khẩu cần ít nhất ${shortestPassword} ký tự. Có thể dùng một câu dễ nhớ.`
  if (new Set(password.toLowerCase()).size < 5) return 'Mật khẩu lặp quá ít ký tự, dễ đoán. Xin chọn mật khẩu khác.'
  const [account = ''] = email.toLowerCase().split('@')
  if (account.length > 3 && password.toLowerCase().includes(account)) return 'Mật khẩu không nên chứa tên đăng nhập.'
  return password === again ? null : 'Hai lần nhập chưa giống nhau. Xin nhập lại.'
}
