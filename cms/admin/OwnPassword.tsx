'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { findPasswordProblem, shortestPassword } from '../signIn/passwordProblem.ts'
import { changeOwnPassword } from './changeOwnPassword.ts'
import { saySignInsEnded } from './signInsEnded.ts'
import { TextInput } from './TextInput.tsx'

const nothing = { currentPassword: '', password: '', again: '' }
const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

/**
 * «Đổi mật khẩu» on one's own account, in place of Payload's: asks for the password that holds, and keeps what was typed
 * when it was refused. Not a form: it stands inside the account's.
 */
export const OwnPassword = () => {
  const { user } = useAuth<{ id: number | string; email: string }>()
  const { id } = useDocumentInfo()
  const [typed, setTyped] = useState(nothing)
  const [isOpen, setOpen] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null)
  if (!user || String(user.id) !== String(id)) return null

  const findProblem = (): string | null =>
    typed.currentPassword === '' ? 'Xin nhập mật khẩu đang dùng.' : findPasswordProblem({ ...typed, email: user.email })
  const close = () => {
    setTyped(nothing)
    setOpen(false)
    setSaid(null)
  }
  const save = async () => {
    const { currentPassword, password } = typed
    setSaving(true)
    const problem =
      findProblem() ?? (await changeOwnPassword({ id: user.id, currentPassword, password }).catch(() => noAnswer))
    setSaving(false)
    if (problem) return setSaid({ text: problem, isProblem: true })
    close()
    saySignInsEnded()
    setSaid({ text: 'Đã đổi mật khẩu. Các máy khác đã được đăng xuất.', isProblem: false })
  }
  const input = (name: keyof typeof nothing, label: string) => (
    <TextInput
      id={`own-${name}`}
      type="password"
      autoComplete={name === 'currentPassword' ? 'current-password' : 'new-password'}
      label={label}
      value={typed[name]}
      isRequired={false}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      onEnter={() => void save()}
    />
  )

  return (
    <section className="own-password" aria-labelledby="own-password-heading">
      <h3 id="own-password-heading">Mật khẩu</h3>
      {isOpen ? (
        <>
          {input('currentPassword', 'Mật khẩu đang dùng')}
          {input('password', `Mật khẩu mới (ít nhất ${shortestPassword} ký tự)`)}
          {input('again', 'Nhập lại mật khẩu mới')}
          <div className="own-password__tasks">
            <Button size="small" margin={false} disabled={isSaving} onClick={() => void save()}>
              {isSaving ? 'Đang lưu…' : 'Lưu mật khẩu mới'}
            </Button>
            <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
              Thôi
            </Button>
          </div>
        </>
      ) : (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => (setSaid(null), setOpen(true))}>
          Đổi mật khẩu
        </Button>
      )}
      {said && <p role={said.isProblem ? 'alert' : 'status'}>{said.text}</p>}
    </section>
  )
}
