import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
} from 'payload'
import { canManageAccount, isDistrict } from '../../content/model/role.ts'
import { accountOf } from '../access/accounts.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { findPasswordProblem } from '../signIn/passwordProblem.ts'

const refuse = (message: string, status = 403): never => {
  throw new APIError(message, status, null, true)
}

/** What a commune makes is a contributor of its own, whatever was sent; every new password is a one-time one. */
export const fillAccount: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  if (operation !== 'create' || !data || !req.user) return data
  const actor = actorOf(req)
  const own = isDistrict(actor) ? {} : { role: 'contributor', commune: actor?.commune ?? null }
  return { ...data, ...own, mustChangePassword: true }
}

/** Field rules drop what may not be set; this looks at what comes out: nobody raises anybody past their own reach. */
export const keepAccountsInReach: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (!req.user) return data
  const after = accountOf({ ...originalDoc, ...data })
  const before = operation === 'update' ? accountOf(originalDoc) : after
  const isOwn = operation === 'update' && String(originalDoc?.id) === String(req.user.id)
  const isAllowed = isOwn
    ? before.role === after.role && before.commune === after.commune
    : canManageAccount(actorOf(req), before) && canManageAccount(actorOf(req), after)
  if (!isAllowed) refuse('Anh/chị không có quyền sửa tài khoản này.')
  return data
}

export const demandCommune: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { role, commune } = { ...originalDoc, ...data }
  if (role !== 'district' && idOf(commune) === null)
    refuse('Tài khoản cấp xã và cộng tác viên phải thuộc một xã, thị trấn. Hãy chọn xã, thị trấn.', 400)
  return data
}

/** A password set by somebody else is a one-time one; it is done with when its owner has chosen another. */
export const keepOneTimePassword: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) =>
  operation === 'update' && data.password && req.user
    ? { ...data, mustChangePassword: String(req.user.id) !== String(originalDoc?.id) }
    : data

/** The form says so before it sends; whoever sends without the form is told here. What the environment sets is the operator's. */
export const refuseWeakPassword: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!req.user || typeof data.password !== 'string') return data
  const email = String(data.email ?? originalDoc?.email ?? '')
  const message = findPasswordProblem({ password: data.password, again: data.password, email })
  if (message) throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req }, req.t)
  return data
}

/** An account out of use is signed out everywhere at once. */
export const endSessionsOfDisabled: CollectionBeforeChangeHook = ({ data }) =>
  data.isDisabled === true ? { ...data, sessions: [] } : data

export const refuseDisabled: CollectionBeforeLoginHook = ({ user }) => {
  if (user.isDisabled) refuse('Tài khoản này đã ngừng dùng. Xin hỏi người quản lý tài khoản của anh/chị.')
  return user
}

/** No letters are sent, so a password is reset by who manages the account, never by a link: the same answer for every e-mail. */
export const refuseResetByLink: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation === 'resetPassword' || operation === 'forgotPassword')
    refuse('Xin nhờ người quản lý tài khoản cấp mật khẩu dùng một lần.')
  return args
}
