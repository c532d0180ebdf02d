'use client'
import { FieldError, useAuth, useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'

/** «Mật khẩu đang dùng»: asked for where its owner changes password or e-mail (hooks/demandOwnPassword). */
export const CurrentPassword = ({ path }: { path: string }) => {
  const { user } = useAuth<{ id: number | string; email: string }>()
  const { id } = useDocumentInfo()
  const { value, setValue, showError, errorMessage } = useField<string | undefined>({ path })
  const changes = useFormFields(
    ([fields]) =>
      fields.password !== undefined || (fields.email !== undefined && fields.email.value !== fields.email.initialValue),
  )
  if (!user || String(user.id) !== String(id) || !changes) return null
  return (
    <div className="field-type text current-password">
      <label htmlFor="field-currentPassword">Mật khẩu đang dùng</label>
      <FieldError message={errorMessage} path={path} showError={showError} />
      <input
        id="field-currentPassword"
        type="password"
        autoComplete="current-password"
        value={value ?? ''}
        aria-describedby="current-password-why"
        onChange={(event) => setValue(event.target.value)}
      />
      <p id="current-password-why">Cần để đổi mật khẩu hoặc thư điện tử của chính mình.</p>
    </div>
  )
}
