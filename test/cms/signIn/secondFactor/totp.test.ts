import { describe, expect, test } from 'vitest'
import { findStep, makeSecret, toCode, toUri } from '../../../../cms/signIn/secondFactor/totp.ts'

const secret = makeSecret()
const now = new Date('2022-12-01T03:00:10Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const step = Math.floor(now.getTime() / 30_000)
const find = (code: string, lastStep = 0, at = now) => findStep({ code, secret, lastStep, now: at })

describe('findStep', () => {
  test('takes the code of now, and those beside it for a clock that is off', () => {
    expect(find(toCode(secret, now))).toBe(step)
    expect(find(toCode(secret, later(-30)))).toBe(step - 1)
    expect(find(toCode(secret, later(30)))).toBe(step + 1)
    expect(find(toCode(secret, later(-90)))).toBeNull()
  })

  test('takes a code once, and none older than the last', () => {
    expect(find(toCode(secret, now), step)).toBeNull()
    expect(find(toCode(secret, later(-30)), step)).toBeNull()
    expect(find(toCode(secret, later(30)), step, later(30))).toBe(step + 1)
  })

  test.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('refuses «%s»', (code) => {
    expect(find(code)).toBeNull()
  })
})

describe('toUri', () => {
  test('is what authenticators read', () => {
    const uri = new URL(toUri('JBSWY3DPEHPK3PXP', 'huyen@to.example'))
    expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp'])
    expect(uri.searchParams.get('secret')).toBe('JBSWY3DPEHPK3PXP')
    expect(uri.searchParams.get('issuer')).toBe('Tổ Dân vận')
  })
})
