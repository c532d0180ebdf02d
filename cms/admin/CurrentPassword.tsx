'use client'
import { FieldError, useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'

/** «Mật khẩu đang dùng»: asked for where its owner changes the own e-mail (hooks/demandOwnPassword). */
export const CurrentPassword = ({ path }: { path: string }) => {
  const { user } = useAuth<{ id: number | string }>()
  const { id } = useDocumentInfo()
  const isOwn = Boolean(user) && String(user?.id) === String(id)
  const changesEmail = useFormFields(
    ([fields]) => fields.email !== undefined && fields.email.value !== fields.email.initialValue,
  )
  const isAsked = isOwn && changesEmail
  const validate = useCallback(
    (value: unknown) => !isAsked || Boolean(value) || 'Xin nhập mật khẩu đang dùng.',
    [isAsked],
  )
  const { value, setValue, showError, errorMessage } = useField<string | undefined>({ path, validate })
  if (!isAsked) return null
  return (
    <div className="field-type text current-password">
      <label htmlFor="field-currentPassword">Mật khẩu đang dùng (cần để đổi thư điện tử)</label>
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
