import type { SanitizedConfig } from 'payload'
import { signedIn } from './signedIn.ts'

/**
 * Who has a document open is kept in a collection of Payload's own, which anybody with a session may write: also
 * whoever has still to change a one-time password.
 */
export const closeLocks = (config: SanitizedConfig): SanitizedConfig => {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (locks) Object.assign(locks.access, { create: signedIn, read: signedIn, update: signedIn, delete: signedIn })
  return config
}
