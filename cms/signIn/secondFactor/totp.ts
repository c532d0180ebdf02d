import { Secret, TOTP } from 'otpauth'

const period = 30
const secretBytes = 20
/** A phone's clock may be off by one step. */
const window = 1

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({ issuer: 'Tổ Dân vận', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) })

export const makeSecret = (): string => new Secret({ size: secretBytes }).base32

/** What an authenticator reads from the QR code. */
export const toUri = (secret: string, label: string): string => totpOf(secret, label).toString()

export const toCode = (secret: string, now: Date): string => totpOf(secret, '').generate({ timestamp: now.getTime() })

type Given = { code: string; secret: string; lastStep: number; now: Date }

/** The step that the code is of; null when it is wrong, or was used already (RFC 6238, 5.2). */
export const findStep = ({ code, secret, lastStep, now }: Given): number | null => {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / period) + delta
  return step > lastStep ? step : null
}
