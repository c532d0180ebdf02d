import { describe, expect, test } from 'vitest'
import { addressOf, readTrustedProxies } from '../../../cms/guard/addressOf.ts'

const headers = new Headers({ 'X-Forwarded-For': '203.0.113.9, 198.51.100.7, 192.0.2.1' })

describe('addressOf', () => {
  test('believes no header unless a proxy is trusted', () => {
    expect(addressOf(headers, 0)).toBeNull()
  })

  test('takes what the outermost trusted proxy saw, whatever the visitor put before it', () => {
    expect(addressOf(headers, 1)).toBe('192.0.2.1')
    expect(addressOf(headers, 2)).toBe('198.51.100.7')
    expect(addressOf(new Headers(), 1)).toBeNull()
    expect(addressOf(headers, 5)).toBeNull()
  })
})

describe('readTrustedProxies', () => {
  test('reads a small number, none by default', () => {
    const read = (setting?: string) => readTrustedProxies({ NODE_ENV: 'test', TRUST_PROXY: setting })
    expect([read(), read('1')]).toEqual([0, 1])
    for (const wrong of ['true', '-1', '1.5', '99']) expect(() => read(wrong)).toThrow('TRUST_PROXY')
  })
})
