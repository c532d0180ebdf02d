import { expect, test } from 'vitest'
import { adminPolicy } from '../../../cms/guard/contentPolicy.ts'

test('the admin runs scripts with its nonce only, and nothing is evaluated in production', () => {
  const policy = adminPolicy('abc', false)
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).not.toContain('eval')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(adminPolicy('abc', true)).toContain("'unsafe-eval'")
})
