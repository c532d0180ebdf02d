import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { findOwnPasswordProblem } from '../signIn/ownPasswordProblem.ts'

type User = { id?: number | string; email?: string; role?: string; mustChangePassword?: boolean | null }
type Change = { before: User | null; after: User & { password?: unknown }; isOwn: boolean }

const isDistrict = (user: User | null): boolean => user?.role === 'district'

/** Who can sign in, and as what, for oneself or for an account that can do everything. */
const needsPassword = ({ before, after, isOwn }: Change): boolean => {
  if (isOwn && before?.mustChangePassword) return false
  const isNewSignIn = Boolean(after.password) || (after.email !== undefined && after.email !== before?.email)
  if (isOwn || isDistrict(before)) return isNewSignIn
  // A new account of the district, or one that rises to it.
  return isDistrict(after)
}

/**
 * Whoever sits down at an open sign-in does not make the account theirs, nor gets another of the district that stays when
 * the owner signs everybody out: both ask for the asker's own password. A one-time password was typed a moment ago, and
 * lets its owner do nothing else.
 */
export const demandOwnPassword: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const { currentPassword, ...kept } = data
  const before = operation === 'update' ? ((originalDoc ?? null) as User | null) : null
  const isOwn = before !== null && String(req.user?.id) === String(before.id)
  if (!req.user || !needsPassword({ before, after: kept, isOwn })) return kept
  const message = await findOwnPasswordProblem(currentPassword, req)
  if (message === null) return kept
  const errors = [{ path: 'currentPassword', label: 'Mật khẩu đang dùng', message }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}
