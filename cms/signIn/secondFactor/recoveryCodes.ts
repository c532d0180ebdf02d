import { randomInt } from 'node:crypto'

const count = 10
// Without letters and digits that are mistaken for one another on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const half = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Ten codes, each good for one sign-in without the phone. */
export const makeRecoveryCodes = (): string[] => Array.from({ length: count }, () => `${half()}-${half()}`)

/** As it was printed, however it is typed. */
export const toRecoveryCode = (typed: string): string => {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}
