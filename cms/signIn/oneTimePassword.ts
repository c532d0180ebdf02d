import { randomInt } from 'node:crypto'

// Without letters and digits that are mistaken for one another when copied from a screen.
const alphabet = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export const makeOneTimePassword = (length = 14): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
