import { describe, expect, test } from 'vitest'
import { alreadySays } from '../../../cms/import/sameDocument.ts'

describe('alreadySays', () => {
  test.each([
    [{ id: 1, name: 'A', updatedAt: 'x' }, { name: 'A' }],
    [{ zalo: { exists: false, url: null } }, { zalo: {} }],
    [{ members: null }, { members: [] }],
    [{ members: [{ id: 'r1', name: 'A', post: null }] }, { members: [{ name: 'A', post: '' }] }],
    [{ phoneConsent: {} }, { phoneConsent: { source: null, givenOn: null } }],
    [{ villages: [1, 2] }, { villages: [1, 2] }],
  ])('%j says %j', (stored, wanted) => {
    expect(alreadySays(stored, wanted)).toBe(true)
  })

  test.each([
    [{ name: 'A' }, { name: 'B' }],
    [{ members: [{ name: 'A' }, { name: 'B' }] }, { members: [{ name: 'A' }] }],
    [{ members: [{ name: 'A' }] }, { members: [] }],
    [{ zalo: { exists: true } }, { zalo: { exists: false } }],
    [{ post: 'Bí thư' }, { post: null }],
    [{}, { households: 150 }],
  ])('%j does not say %j', (stored, wanted) => {
    expect(alreadySays(stored, wanted)).toBe(false)
  })
})
