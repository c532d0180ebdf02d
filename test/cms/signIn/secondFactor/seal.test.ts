import { describe, expect, test } from 'vitest'
import { hashCode, seal, unseal } from '../../../../cms/signIn/secondFactor/seal.ts'

const own = { secret: 'secret of the tests', owner: '1' }

describe('seal', () => {
  test('opens with the same secret and owner only', () => {
    const sealed = seal('JBSWY3DPEHPK3PXP', own)
    expect(unseal(sealed, own)).toBe('JBSWY3DPEHPK3PXP')
    expect(() => unseal(sealed, { ...own, secret: 'another' })).toThrow()
    expect(() => unseal(sealed, { ...own, owner: '2' })).toThrow()
  })

  test('never gives the same twice', () => {
    expect(seal('JBSWY3DPEHPK3PXP', own)).not.toBe(seal('JBSWY3DPEHPK3PXP', own))
  })
})

describe('hashCode', () => {
  test('differs by owner and secret', () => {
    const hashes = [own, { ...own, owner: '2' }, { ...own, secret: 'another' }].map((each) =>
      hashCode('abcde-fghjk', each),
    )
    expect(new Set(hashes).size).toBe(3)
  })
})
