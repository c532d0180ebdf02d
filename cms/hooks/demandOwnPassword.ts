import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { countGuess, forgetGuesses } from '../guard/limitGuesses.ts'
import { isPassword } from '../signIn/isPassword.ts'

const refuse = (message: string, req: PayloadRequest): never => {
  throw new ValidationError(
    { collection: 'users', errors: [{ path: 'currentPassword', label: 'Mật khẩu đang dùng', message }], req },
    req.t,
  )
}

/**
 * Whoever sits down at an open sign-in does not make the account theirs: one's own password and e-mail change with the
 * password that holds now. A one-time password was typed a moment ago, and lets its owner do nothing else.
 */
export const demandOwnPassword: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const { currentPassword, ...kept } = data
  const { user } = req
  const isOwn = operation === 'update' && user && String(user.id) === String(originalDoc?.id)
  const changes = Boolean(kept.password) || (kept.email !== undefined && kept.email !== originalDoc?.email)
  if (!isOwn || !changes || originalDoc?.mustChangePassword) return kept
  if (typeof currentPassword !== 'string' || currentPassword === '') return refuse('Xin nhập mật khẩu đang dùng.', req)
  countGuess('password', user)
  const stored = await req.payload.db.findOne<{ id: number | string; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: user.id } },
    req,
  })
  if (!(await isPassword(currentPassword, stored ?? {}))) refuse('Mật khẩu đang dùng chưa đúng. Xin nhập lại.', req)
  forgetGuesses('password', user)
  return kept
}
