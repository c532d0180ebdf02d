'use client'
import { FieldError, useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'

/** «Mật khẩu đang dùng»: one's own, asked for where hooks/demandOwnPassword demands it. */
export const CurrentPassword = ({ path }: { path: string }) => {
  const { user } = useAuth<{ id: number | string }>()
  const { id } = useDocumentInfo()
  const isOwn = Boolean(user) && String(user?.id) === String(id)
  const why = useFormFields(([{ email, role, password }]) => {
    const changesEmail = email !== undefined && email.value !== email.initialValue
    if (isOwn) return changesEmail ? 'để đổi thư điện tử' : null
    const isDistrict = role?.value === 'district'
    if (!id || role?.value !== role?.initialValue) return isDistrict ? 'để cấp quyền cấp huyện' : null
    return isDistrict && (changesEmail || Boolean(password?.value)) ? 'để sửa tài khoản cấp huyện' : null
  })
  const isAsked = why !== null
  const validate = useCallback(
    (value: unknown) => !isAsked || Boolean(value) || 'Xin nhập mật khẩu đang dùng.',
    [isAsked],
  )
  const { value, setValue, showError, errorMessage } = useField<string | undefined>({ path, validate })
  if (!isAsked) return null
  return (
    <div className="field-type text current-password">
      <label htmlFor="field-currentPassword">
        {isOwn ? 'Mật khẩu đang dùng' : 'Mật khẩu đang dùng của anh/chị'} (cần {why})
      </label>
      <FieldError message={errorMessage} path={path} showError={showError} />
      <input
        id="field-currentPassword"
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        onChange={(event) => setValue(event.target.value)}
      />
    </div>
  )
}
