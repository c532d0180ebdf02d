import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

type Purpose = 'second factor' | 'recovery code'

/** A key of its own for each purpose, from the secret that `PAYLOAD_SECRET` or `DATA_DIR` holds. */
const keyFor = (secret: string, purpose: Purpose): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))

type Sealing = { secret: string; owner: string }

/** AES-256-GCM, bound to its owner: copied to another account's row it does not open. */
export const seal = (text: string, { secret, owner }: Sealing): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'second factor'), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** @throws when the secret is another one than it was sealed with */
export const unseal = (sealed: string, { secret, owner }: Sealing): string => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, 'second factor'), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

/** Of 50 random bits under a key that is not in the database: there is nothing to guess from. */
export const hashCode = (code: string, { secret, owner }: Sealing): string =>
  createHmac('sha256', keyFor(secret, 'recovery code')).update(`${owner}:${code}`).digest('hex')
