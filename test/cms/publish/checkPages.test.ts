import { describe, expect, test } from 'vitest'
import { findBrokenLinks, findContactProblems, stillPass, toDigits } from '../../../cms/publish/checkPages.ts'

const page = (text: string, type = 'text/html; charset=utf-8') => ({
  path: '/',
  type,
  body: new TextEncoder().encode(text),
})
const allowed = { phones: new Set(['0500111222']), emails: new Set(['xa@dong-tam.example']) }

describe('findContactProblems', () => {
  test.each([
    '0500999888',
    '0500 999 888',
    '0500.999.888',
    '+84500999888',
    '+84 500 999 888',
    '0240-3876-543',
    'tel:0500999888',
  ])('finds the phone in «%s»', (text) =>
    expect(findContactProblems(page(`<p>Gọi ${text}</p>`), allowed)).toHaveLength(1),
  )
  test.each([
    '0500111222',
    '0500 111 222',
    '+84 500 111 222',
    '20/11/2022',
    '0.123456789012',
    '07260-0123456789',
    'sha256-0500999888+/=',
  ])('lets «%s» pass', (text) => expect(findContactProblems(page(`<p>${text}</p>`), allowed)).toEqual([]))
  test('takes the outline of a drawing for no phone', () => {
    const drawing = '<path d="M6.5 0 1 0 0 13 6.5 6.5 0"/><a href="tel:0500999888">'
    expect(findContactProblems(page(drawing), allowed)).toEqual(['0500999888'])
  })
  test('finds an e-mail that is no office’s', () => {
    expect(findContactProblems(page('a@b.example, XA@dong-tam.example'), allowed)).toEqual(['a@b.example'])
  })
  test('reads data files as well', () => {
    expect(findContactProblems(page('{"p":"0500999888"}', 'application/json'), allowed)).toEqual(['0500999888'])
  })
})

describe('findBrokenLinks', () => {
  const files = new Set(['index.html', 'xa/dong-tam/index.html', 'tep/a.pdf'])
  test('finds the links inside the site that lead to nothing', () => {
    const text =
      '<a href="/xa/dong-tam/">1</a> <a href="/tep/a.pdf#p2">2</a> <a href="/?q=a">3</a> <a href="https://zalo.me/x">4</a> <img src="/no.png">'
    expect(findBrokenLinks(page(text), files)).toEqual(['/no.png'])
  })
})

describe('toDigits', () => {
  test.each([
    ['+84 500 111 222', '0500111222'],
    ['0500.111.222', '0500111222'],
    ['0204 3876 543', '02043876543'],
  ])('%s → %s', (phone, digits) => expect(toDigits(phone)).toBe(digits))
})

describe('stillPass', () => {
  const passed = (files: string[], phones: string[] = ['0500111222']) => ({
    files: new Set(files),
    allowed: { phones: new Set(phones), emails: new Set<string>() },
  })
  const before = passed(['index.html', 'a/index.html'])
  test('pages pass again while nothing that they may lead to or show is gone', () =>
    expect(stillPass(before, passed(['index.html', 'a/index.html', 'b/index.html'], ['0500111222', '0500']))).toBe(
      true,
    ))
  test.each([
    ['a file', passed(['index.html'])],
    ['a consent', passed(['index.html', 'a/index.html'], [])],
  ])('and are doubted when %s is gone', (_, now) => expect(stillPass(before, now)).toBe(false))
  test('nothing is known of a first publish', () => expect(stillPass(null, before)).toBe(false))
})
