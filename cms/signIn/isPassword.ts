import { pbkdf2, timingSafeEqual } from 'node:crypto'

type Stored = { hash?: string | null; salt?: string | null }

// Payload's own form of a stored password, which it compares in a function that it does not hand out.
const form = /^pbkdf2-sha256-v1:([0-9a-f]{64})$/

/** Whether this is the account's password. One that is stored in any other form is none. */
export const isPassword = async (password: string, { hash, salt }: Stored): Promise<boolean> => {
  const [, digits] = form.exec(hash ?? '') ?? []
  if (!digits || !salt) return false
  const known = Buffer.from(digits, 'hex')
  return new Promise((done, fail) =>
    pbkdf2(password, salt, 600_000, known.length, 'sha256', (error, bytes) =>
      error ? fail(error) : done(timingSafeEqual(bytes, known)),
    ),
  )
}
