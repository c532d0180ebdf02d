'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { changeOwnPassword } from './changeOwnPassword.ts'
import { Logo } from './Logo.tsx'
import { findPasswordProblem, shortestPassword } from '../signIn/passwordProblem.ts'
import { TextInput } from './TextInput.tsx'

const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

/** «Hãy đặt mật khẩu mới»: the only thing that the owner of a one-time password can do. */
export const ChangePassword = ({ id, email }: { id: number | string; email: string }) => {
  const { logOut } = useAuth()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const found = findPasswordProblem({ password, again, email })
    setProblem(found)
    if (found) return
    setIsSaving(true)
    const failure = await changeOwnPassword({ id, password }).catch(() => noAnswer)
    if (failure === null) return window.location.assign('/admin')
    setIsSaving(false)
    setProblem(failure)
  }

  return (
    <main className="change-password">
      <Logo />
      <h1>Hãy đặt mật khẩu mới</h1>
      <p>Mật khẩu vừa dùng chỉ có giá trị một lần. Từ lần sau, anh/chị đăng nhập bằng mật khẩu tự đặt ở đây.</p>
      <form onSubmit={save}>
        {/* For the browser's password store. */}
        <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
        <TextInput
          id="new-password"
          type="password"
          autoComplete="new-password"
          label={`Mật khẩu mới (ít nhất ${shortestPassword} ký tự)`}
          value={password}
          onChange={setPassword}
        />
        <TextInput
          id="password-again"
          type="password"
          autoComplete="new-password"
          label="Nhập lại mật khẩu mới"
          value={again}
          onChange={setAgain}
        />
        {problem && (
          <p className="change-password__problem" role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" size="large" disabled={isSaving}>
          {isSaving ? 'Đang lưu…' : 'Lưu mật khẩu mới'}
        </Button>
      </form>
      <button
        type="button"
        className="link-button"
        onClick={() => void logOut().then(() => window.location.assign('/admin/login'))}
      >
        Đăng xuất
      </button>
    </main>
  )
}
