import type { Payload } from 'payload'
import { makeOneTimePassword } from './oneTimePassword.ts'
import { removeSecondFactor } from './secondFactor/secondFactorRow.ts'

/** A one-time password, no second factor, no lock, no session. Returns the password; null when there is no such account. */
export const resetSignIn = async (payload: Payload, email: string): Promise<string | null> => {
  const where = { email: { equals: email.toLowerCase().trim() } }
  const { docs } = await payload.find({ collection: 'users', where, limit: 1, depth: 0 })
  const [user] = docs
  if (!user) return null
  const password = makeOneTimePassword()
  await removeSecondFactor({ payload, user: user.id })
  const data = { password, mustChangePassword: true, isDisabled: false, loginAttempts: 0, lockUntil: null }
  await payload.update({ collection: 'users', id: user.id, data })
  return password
}
