import type { Payload } from 'payload'
import { makeOneTimePassword } from '../signIn/oneTimePassword.ts'

export type FirstAdmin = {
  email: string
  /** To be shown once; null when the environment set it. */
  oneTimePassword: string | null
}

/** Makes the first administrator when there is no user yet; null when there is. */
export const makeFirstAdmin = async (payload: Payload, env: NodeJS.ProcessEnv): Promise<FirstAdmin | null> => {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return null
  const email = env.FIRST_ADMIN_EMAIL || 'quantri@to-dan-van.example'
  const password = env.FIRST_ADMIN_PASSWORD || makeOneTimePassword()
  const mustChangePassword = !env.FIRST_ADMIN_PASSWORD
  await payload.create({
    collection: 'users',
    data: { email, password, name: 'Người quản trị', role: 'district', mustChangePassword },
  })
  return { email, oneTimePassword: mustChangePassword ? password : null }
}
