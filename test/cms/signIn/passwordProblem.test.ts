import { describe, expect, test } from 'vitest'
import { findPasswordProblem } from '../../../cms/signIn/passwordProblem.ts'

const email = 'dong-tam@to.example'
const problemOf = (password: string, again = password) => findPasswordProblem({ password, again, email })

describe('findPasswordProblem', () => {
  test('takes a sentence easy to remember', () => {
    expect(problemOf('trời hôm nay đẹp')).toBeNull()
  })

  test.each([
    ['ngan qua', 'ít nhất 10 ký tự'],
    ['aaaaaaaabbbb', 'lặp quá ít ký tự'],
    ['xa Dong-Tam 2026', 'không nên chứa tên đăng nhập'],
  ])('refuses «%s»', (password, reason) => {
    expect(problemOf(password)).toContain(reason)
  })

  test('refuses two that differ', () => {
    expect(problemOf('trời hôm nay đẹp', 'trời hôm nay mưa')).toContain('chưa giống nhau')
  })
})
