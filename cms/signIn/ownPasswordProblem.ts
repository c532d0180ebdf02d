import type { PayloadRequest } from 'payload'
import { countGuess, forgetGuesses } from '../guard/limitGuesses.ts'
import { isPassword } from './isPassword.ts'

/** What is wrong with what somebody at an open sign-in typed as its password; null when it holds. @throws after too many guesses */
export const findOwnPasswordProblem = async (typed: unknown, req: PayloadRequest): Promise<string | null> => {
  const { user } = req
  if (!user || typeof typed !== 'string' || typed === '') return 'Xin nhập mật khẩu đang dùng.'
  countGuess('password', user)
  const stored = await req.payload.db.findOne<{ id: number | string; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: user.id } },
    req,
  })
  if (!(await isPassword(typed, stored ?? {}))) return 'Mật khẩu đang dùng chưa đúng. Xin nhập lại.'
  forgetGuesses('password', user)
  return null
}
