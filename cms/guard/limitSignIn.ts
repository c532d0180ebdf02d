import crypto from 'node:crypto'
import {
  APIError,
  LockedAuth,
  type CollectionAfterLoginHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { addressOf } from './addressOf.ts'
import { makeLimit } from './limit.ts'

export const mostTries = 8
export const triesWithinMs = 15 * 60 * 1000
/** An office behind one address; ten times as many where all addresses are one. */
export const mostTriesOfAddress = 100

/** As slow as Payload's own. */
const hashPassword = (password: string): Promise<void> =>
  new Promise((done, fail) =>
    crypto.pbkdf2(password, 'no account', 600_000, 32, 'sha256', (error) => (error ? fail(error) : done())),
  )
const emailOf = (args: unknown): string => {
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  return typeof email === 'string' ? email.toLowerCase().trim() : ''
}

/** Hashes as Payload does for an account that exists: an unknown e-mail is answered no sooner. */
const spendHash = async (args: unknown, req: PayloadRequest): Promise<void> => {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { email: { equals: emailOf(args) } },
    req,
  })
  if (totalDocs === 0) await hashPassword(emailOf(args))
}

/**
 * Counts tries to sign in, for each address and for each e-mail, known or not: what is locked says nothing about who has an
 * account. Payload's own counter in the database stands behind it and outlives a restart.
 */
export const limitSignIn = (trustedProxies: number) => {
  const accounts = makeLimit({ most: mostTries, withinMs: triesWithinMs })
  const most = trustedProxies > 0 ? mostTriesOfAddress : 10 * mostTriesOfAddress
  const addresses = makeLimit({ most, withinMs: triesWithinMs })
  const keyOf = (req: PayloadRequest): string => addressOf(req.headers, trustedProxies) ?? 'all'

  const before: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (!['login', 'forgotPassword', 'resetPassword'].includes(operation)) return args
    if (!addresses.take(keyOf(req)))
      throw new APIError('Có quá nhiều lần thử từ nơi này. Xin đợi 15 phút rồi thử lại.', 429, null, true)
    if (operation !== 'login') return args
    if (!accounts.take(emailOf(args))) throw new LockedAuth(req.t)
    await spendHash(args, req)
    return args
  }
  const afterLogin: CollectionAfterLoginHook = ({ req, user }) => {
    accounts.forget(String((user as { email?: string }).email))
    addresses.giveBack(keyOf(req))
  }
  const afterOperation: CollectionAfterOperationHook = ({ args, operation, result }) => {
    if ((operation as string) === 'unlock' && result) accounts.forget(emailOf(args))
    return result
  }
  /** Whoever is given a new password can use it at once. */
  const forgive: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
    if (!req.user || !data.password) return data
    accounts.forget(String(data.email ?? originalDoc?.email))
    return { ...data, loginAttempts: 0, lockUntil: null }
  }
  return { before, afterLogin, afterOperation, forgive }
}
