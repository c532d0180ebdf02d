import { APIError, type Payload, type PayloadRequest } from 'payload'
import type { SecondFactor } from '../../payload-types.ts'
import { hashCode, seal, unseal } from './seal.ts'
import { makeRecoveryCodes, toRecoveryCode } from './recoveryCodes.ts'
import { findStep, makeSecret } from './totp.ts'

type Id = number | string
/** `req` carries the transaction. */
export type Where = { payload: Payload; user: Id; req?: PayloadRequest }

const collection = 'second-factors'
const sealingOf = ({ payload, user }: Where) => ({ secret: payload.secret, owner: String(user) })
const within = ({ req }: Where) => (req ? { req } : {})

export const readSecondFactor = async (where: Where): Promise<SecondFactor | null> => {
  const { docs } = await where.payload.find({
    collection,
    where: { user: { equals: where.user } },
    limit: 1,
    depth: 0,
    showHiddenFields: true,
    ...within(where),
  })
  return docs[0] ?? null
}

export const removeSecondFactor = async (where: Where): Promise<void> => {
  await where.payload.delete({ collection, where: { user: { equals: where.user } }, ...within(where) })
}

/** Begins a set-up: returns the secret, which leaves the server here and never again. */
export const beginSecondFactor = async (where: Where): Promise<string> => {
  await removeSecondFactor(where)
  const secret = makeSecret()
  const data = {
    user: where.user,
    secret: seal(secret, sealingOf(where)),
    isOn: false,
    lastStep: 0,
    recoveryHashes: [],
  }
  await where.payload.create({ collection, data: data as never, ...within(where) })
  return secret
}

const unsealSecret = (row: SecondFactor, where: Where): string => {
  try {
    return unseal(row.secret, sealingOf(where))
  } catch {
    // The row was sealed with another PAYLOAD_SECRET: no code can be checked, so nobody gets in by it.
    throw new APIError(
      'Hệ thống không còn đọc được khoá xác thực hai lớp của tài khoản này. Xin nhờ một người quản trị khác đặt lại.',
      401,
      null,
      true,
    )
  }
}

/** Takes a code of the phone's, or a recovery code: each good for once. False: wrong, or used before. */
export const spendCode = async (row: SecondFactor, typed: string, where: Where): Promise<boolean> => {
  const write = (data: Partial<SecondFactor>) =>
    where.payload.update({ collection, id: row.id, data: data as never, ...within(where) })
  const code = typed.replaceAll(/\s/g, '')
  const step = findStep({ code, secret: unsealSecret(row, where), lastStep: row.lastStep, now: new Date() })
  if (step !== null) {
    await write({ lastStep: step })
    return true
  }
  const hashes = row.recoveryHashes as string[]
  const hash = hashCode(toRecoveryCode(code), sealingOf(where))
  if (!row.isOn || !hashes.includes(hash)) return false
  await write({ recoveryHashes: hashes.filter((each) => each !== hash) })
  return true
}

/** Switches it on, or gives new recovery codes: shown once, kept as hashes. */
export const giveRecoveryCodes = async (row: SecondFactor, where: Where): Promise<string[]> => {
  const codes = makeRecoveryCodes()
  const recoveryHashes = codes.map((code) => hashCode(code, sealingOf(where)))
  await where.payload.update({ collection, id: row.id, data: { isOn: true, recoveryHashes }, ...within(where) })
  return codes
}
