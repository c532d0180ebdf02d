'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { encode } from 'uqr'
import { askSecondFactor } from './askSecondFactor.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { TextInput } from './TextInput.tsx'

type Begun = { secret: string; uri: string }

/** Four steps: the password, the QR code, a code from the phone, the recovery codes. Not a form: it stands inside the account's. */
export const SecondFactorSetUp = ({ onDone }: { onDone: () => void }) => {
  const [currentPassword, setCurrentPassword] = useState<string | null>(null)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const begin = async () => {
    const asked = await askSecondFactor<Begun>('begin', { currentPassword })
    if ('problem' in asked) return setProblem(asked.problem)
    setProblem(null)
    setCurrentPassword(null)
    setBegun(asked.answer)
  }
  const confirm = async () => {
    const asked = await askSecondFactor<{ recoveryCodes: string[] }>('confirm', { code })
    if ('problem' in asked) return setProblem(asked.problem)
    setProblem(null)
    setCodes(asked.answer.recoveryCodes)
  }

  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <>
      {begun ? (
        <>
          <p>
            1. Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator…) và quét mã này.
          </p>
          <QrCode text={begun.uri} />
          <p>
            Không quét được thì nhập khoá: <code>{begun.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
          </p>
          <p>2. Nhập mã 6 số mà ứng dụng đang hiện.</p>
          <TextInput
            id="field-code"
            label="Mã xác thực"
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            onEnter={() => void confirm()}
          />
          <Button size="small" margin={false} onClick={() => void confirm()}>
            Bật
          </Button>
        </>
      ) : (
        <>
          <p>
            Khi bật, mỗi lần đăng nhập cần thêm mã 6 số trên điện thoại: lộ mật khẩu thì người khác vẫn không vào được.
          </p>
          {currentPassword === null ? (
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setCurrentPassword('')}>
              Bật xác thực hai lớp
            </Button>
          ) : (
            <>
              <TextInput
                id="second-factor-password"
                label="Mật khẩu đang dùng"
                type="password"
                autoComplete="current-password"
                value={currentPassword}
                isRequired={false}
                onChange={setCurrentPassword}
                onEnter={() => void begin()}
              />
              <div className="second-factor__tasks">
                <Button size="small" margin={false} onClick={() => void begin()}>
                  Tiếp tục
                </Button>
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => (setCurrentPassword(null), setProblem(null))}
                >
                  Thôi
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}

const QrCode = ({ text }: { text: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="second-factor__qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label="Mã QR của khoá xác thực">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
