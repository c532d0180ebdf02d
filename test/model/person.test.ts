import { describe, expect, test } from 'vitest'
import { hasConsent, parsePhone, showPhone } from '../../content/model/person.ts'

describe('parsePhone', () => {
  test.each([
    '0500123456',
    '0500 123 456',
    '0500.123.456',
    '0500-123-456',
    '+84500123456',
    '+84 500 123 456',
    '84500123456',
    '0084 500 123 456',
    '(+84) 0500 123 456',
    ' 0500\u00a0123\u00a0456 ',
    '500123456',
    500123456,
  ])('reads %j', (raw) => {
    expect(parsePhone(raw)).toBe('0500123456')
  })

  test.each(['03', '05', '07', '08', '09'])('knows the mobile prefix %s', (prefix) => {
    expect(parsePhone(`${prefix}00123456`)).toBe(`${prefix}00123456`)
  })

  test.each([
    '',
    'không có',
    '050012345',
    '05001234567',
    '0100123456',
    '02043876543',
    '0500123456/0500123457',
    'ĐT 0500123456',
  ])('takes %j for no mobile number', (raw) => expect(parsePhone(raw)).toBeNull())
})

describe('showPhone', () => {
  test('groups digits as they are said', () => {
    expect(showPhone('0500123456')).toBe('0500 123 456')
    expect(showPhone('02043876543')).toBe('0204 3876 543')
  })
})

describe('hasConsent', () => {
  const given = { source: 'paper', givenOn: '2022-11-05', withdrawnOn: null } as const

  test('counts with a source and a date', () => expect(hasConsent(given)).toBe(true))

  test.each([
    null,
    undefined,
    {},
    { ...given, source: null },
    { ...given, givenOn: null },
    { ...given, withdrawnOn: '2022-12-01' },
  ])('does not count as %j', (consent) => expect(hasConsent(consent)).toBe(false))
})
