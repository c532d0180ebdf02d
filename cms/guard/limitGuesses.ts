import { APIError } from 'payload'
import { makeLimit } from './limit.ts'
import { mostTries, triesWithinMs } from './limitSignIn.ts'

/** What somebody who sits at an open sign-in can guess at. */
type Secret = 'code' | 'password'
type Owner = { id: number | string }

const guesses = makeLimit({ most: mostTries, withinMs: triesWithinMs })
// One count for each: whoever knows one secret must not win new guesses at the other.
const keyOf = (secret: Secret, { id }: Owner): string => `${secret} ${id}`

/** Before the guess is looked at. @throws when an account has had as many as a sign-in has */
export const countGuess = (secret: Secret, owner: Owner): void => {
  if (!guesses.take(keyOf(secret, owner)))
    throw new APIError('Đã nhập sai nhiều lần. Xin đợi 15 phút rồi thử lại.', 429, null, true)
}

export const forgetGuesses = (secret: Secret, owner: Owner): void => guesses.forget(keyOf(secret, owner))
