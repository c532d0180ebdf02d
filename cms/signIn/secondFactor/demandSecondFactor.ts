import {
  APIError,
  incrementLoginAttempts,
  type CollectionAfterErrorHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeLoginHook,
} from 'payload'
import { readSecondFactor, removeSecondFactor, spendCode } from './secondFactorRow.ts'

type Id = number | string

/** The form asks for the code when it sees `secondFactor`. */
export class CodeNeeded extends APIError {
  constructor() {
    super('Xin nhập mã xác thực trong ứng dụng trên điện thoại.', 401, { secondFactor: 'needed' }, true)
  }
}

export class CodeWrong extends APIError {
  readonly user: Id
  constructor(user: Id) {
    super('Mã chưa đúng hoặc đã dùng rồi. Xin đợi mã mới rồi nhập lại.', 401, { secondFactor: 'wrong' }, true)
    this.user = user
  }
}

/** Runs when the password was right and before a token is made, whatever way somebody signs in. */
export const demandSecondFactor: CollectionBeforeLoginHook = async ({ user, req }) => {
  const where = { payload: req.payload, user: user.id as Id, req }
  const row = await readSecondFactor(where)
  if (!row?.isOn) return user
  const code: unknown = req.data?.code
  if (typeof code !== 'string' || code.trim() === '') throw new CodeNeeded()
  if (!(await spendCode(row, code, where))) throw new CodeWrong(user.id as Id)
  return user
}

/** A wrong code counts as a wrong password does; after the sign-in's own transaction was rolled back, or it would not last. */
export const countWrongCode: CollectionAfterErrorHook = async ({ error, req, collection }) => {
  if (!(error instanceof CodeWrong) || !collection) return
  const where = { id: { equals: error.user } }
  const user = await req.payload.db.findOne({ collection: 'users', where })
  if (user) await incrementLoginAttempts({ collection: collection as never, payload: req.payload, user: user as never })
}

export const removeWithAccount: CollectionBeforeDeleteHook = ({ id, req }) =>
  removeSecondFactor({ payload: req.payload, user: id, req })
