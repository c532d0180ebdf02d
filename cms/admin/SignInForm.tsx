'use client'
import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import { signInWith } from './signInWith.ts'
import { TextInput } from './TextInput.tsx'

/** E-mail and password; then, where the account has a second factor, the code. */
export const SignInForm = ({ then }: { then: string }) => {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [step, setStep] = useState<'code' | 'password'>('password')
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setIsSending(true)
    setProblem(null)
    const outcome = await signInWith({ email, password, ...(step === 'code' ? { code } : {}) })
    if (outcome.state === 'in') return window.location.assign(then)
    setIsSending(false)
    setCode('')
    setStep(outcome.state === 'code' ? 'code' : 'password')
    setProblem(outcome.problem)
  }
  const startAgain = () => {
    setStep('password')
    setProblem(null)
  }

  return (
    <form className="sign-in" method="post" onSubmit={(event) => void send(event)}>
      {step === 'password' ? (
        <>
          <TextInput
            id="field-email"
            label="Thư điện tử"
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
          />
          <TextInput
            id="field-password"
            label="Mật khẩu"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        </>
      ) : (
        <>
          <p>Mở ứng dụng xác thực trên điện thoại và nhập mã 6 số đang hiện.</p>
          <TextInput
            id="field-code"
            label="Mã xác thực"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            isFocused
          />
          <p className="sign-in__quiet">Không có điện thoại ở đây? Nhập một mã dự phòng anh/chị đã cất.</p>
        </>
      )}
      {problem && (
        <p className="sign-in__problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" size="large" disabled={isSending}>
        {isSending ? 'Đang đăng nhập…' : 'Đăng nhập'}
      </Button>
      {step === 'code' && (
        <button type="button" className="link-button" onClick={startAgain}>
          Đăng nhập bằng tài khoản khác
        </button>
      )}
    </form>
  )
}
