import { describe, expect, test } from 'vitest'
import { findZaloProblem, toKeptZalo } from '../../../../cms/admin/team/typedZalo.ts'

describe('a Zalo link being pasted', () => {
  test.each([
    'https://zalo.me/g/abcdef123',
    ' zalo.me/g/abcdef123/ ',
    'http://zalo.me/g/abcdef123',
    'https://zalo.me/g/abcdef123?x=1',
  ])('«%s» is kept as the link of the group', (typed) => {
    expect(toKeptZalo(typed)).toBe('https://zalo.me/g/abcdef123')
  })

  test("says that a person's Zalo is no group", () => {
    expect(findZaloProblem('https://zalo.me/0500111222')).toMatch(/^Đây là Zalo của một người/)
  })

  test('says what a link of a group looks like', () => {
    expect(toKeptZalo('nhóm thôn')).toBe('nhóm thôn')
    expect(findZaloProblem('nhóm thôn')).toMatch(/^Liên kết nhóm có dạng https:\/\/zalo\.me\/g\//)
    expect(findZaloProblem('https://zalo.me/g/')).toMatch(/^Liên kết nhóm có dạng/)
  })

  test('nothing pasted is no problem', () => {
    expect(toKeptZalo(' ')).toBeNull()
    expect(findZaloProblem(null)).toBeNull()
  })
})
