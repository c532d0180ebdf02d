import { describe, expect, test } from 'vitest'
import { guardRequest, mostBytes } from '../../../cms/guard/guardRequest.ts'

const token = { Cookie: 'a=b; payload-token=abc' }
const form = { 'Content-Type': 'multipart/form-data; boundary=x' }
const statusOf = (headers: Record<string, string | number>, path = '/api/users/login') => {
  const entries = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  return guardRequest(new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', headers: new Headers(entries) }))
    ?.status
}

describe('guardRequest', () => {
  test('lets through what forms send', () => {
    expect(statusOf({})).toBeUndefined()
    expect(statusOf({ 'Content-Length': 300 })).toBeUndefined()
    expect(statusOf({ ...token, 'Content-Length': mostBytes.document })).toBeUndefined()
    expect(statusOf({ ...token, ...form, 'Content-Length': mostBytes.upload })).toBeUndefined()
    expect(statusOf({ ...token, 'Content-Length': mostBytes.upload }, '/api/imports/upload')).toBeUndefined()
  })

  test('refuses more than that, and from strangers nearly everything', () => {
    expect(statusOf({ ...token, 'Content-Length': mostBytes.document + 1 })).toBe(413)
    expect(statusOf({ ...token, ...form, 'Content-Length': mostBytes.upload + 1 })).toBe(413)
    expect(statusOf({ ...form, 'Content-Length': mostBytes.stranger + 1 })).toBe(413)
    expect(statusOf({ Authorization: 'JWT abc', ...form, 'Content-Length': mostBytes.upload })).toBeUndefined()
  })

  test('refuses a body whose length is not said', () => {
    expect(statusOf({ ...token, 'Transfer-Encoding': 'chunked' })).toBe(411)
  })
})
