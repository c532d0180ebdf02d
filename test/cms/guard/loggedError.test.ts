import { describe, expect, test } from 'vitest'
import { toLoggedError } from '../../../cms/guard/loggedError.ts'

const refused = () => {
  const cause = new Error('SQLITE_CONSTRAINT: UNIQUE constraint failed: teams.village_id')
  const message = 'Failed query: insert into "teams" values (?, ?)\nparams: Nguyễn Văn Mẫu,0500 111 222\n0500 333 444'
  return Object.assign(new Error(message, { cause }), { params: ['0500 111 222'], name: 'DrizzleQueryError' })
}

describe('toLoggedError', () => {
  test('keeps none of the values that a refused statement was to store', () => {
    const logged = JSON.stringify(toLoggedError(refused()))
    expect(logged).not.toMatch(/0500|Mẫu|params/)
  })

  test('says what failed, where, and why', () => {
    expect(toLoggedError(refused())).toMatchObject({
      type: 'DrizzleQueryError',
      message: 'Failed query: insert into "teams" values (?, ?)',
      stack: expect.stringContaining('loggedError.test.ts'),
      cause: { message: expect.stringContaining('UNIQUE constraint failed') },
    })
  })

  test('is short, whatever somebody sent', () => {
    expect(toLoggedError(new Error('a'.repeat(100_000)))).toMatchObject({ message: 'a'.repeat(500) })
    expect(toLoggedError('b'.repeat(100_000))).toHaveLength(500)
  })
})
