import { randomInt } from 'node:crypto'
import type { Payload } from 'payload'

export type FirstAdmin = {
  email: string
  /** To be shown once; null when the environment set it. */
  oneTimePassword: string | null
}

// Without letters and digits that are mistaken for one another when copied from a screen.
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const makePassword = (length = 14): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Makes the first administrator when there is no user yet; null when there is. */
export const makeFirstAdmin = async (payload: Payload, env: NodeJS.ProcessEnv): Promise<FirstAdmin | null> => {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return null
  const email = env.FIRST_ADMIN_EMAIL || 'quantri@to-dan-van.example'
  const password = env.FIRST_ADMIN_PASSWORD || makePassword()
  const mustChangePassword = !env.FIRST_ADMIN_PASSWORD
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'Người quản trị', role: 'district', mustChangePassword },
  })
  return { email, oneTimePassword: mustChangePassword ? password : null }
}
