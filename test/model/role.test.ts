import { describe, expect, test } from 'vitest'
import {
  canManageAccount,
  canPublishForCommune,
  canWriteForCommune,
  isDistrict,
  type Actor,
} from '../../content/model/role.ts'

const district: Actor = { role: 'district', commune: null }
const commune: Actor = { role: 'commune', commune: 7 }
const contributor: Actor = { role: 'contributor', commune: 7 }

describe('canWriteForCommune', () => {
  test('lets the district write everywhere', () => {
    expect([7, 8, null].map((target) => canWriteForCommune(district, target))).toEqual([true, true, true])
  })

  test('lets a commune write only where the commune is its own', () => {
    expect([7, 8, null].map((target) => canWriteForCommune(commune, target))).toEqual([true, false, false])
  })

  test('lets a contributor write for its own commune', () => {
    expect([7, 8, null].map((target) => canWriteForCommune(contributor, target))).toEqual([true, false, false])
  })

  test('lets a commune without a commune write nowhere', () => {
    expect(canWriteForCommune({ role: 'commune', commune: null }, null)).toBe(false)
  })

  test('lets a visitor write nowhere', () => {
    expect(canWriteForCommune(null, 7)).toBe(false)
    expect(canWriteForCommune(null, null)).toBe(false)
  })
})

describe('canPublishForCommune', () => {
  test('lets the district and the commune publish, never a contributor', () => {
    const whoFor7 = [district, commune, contributor, null].map((actor) => canPublishForCommune(actor, 7))
    expect(whoFor7).toEqual([true, true, false, false])
    expect(canPublishForCommune(commune, 8)).toBe(false)
  })
})

describe('canManageAccount', () => {
  const accounts = [
    { role: 'contributor', commune: 7 },
    { role: 'contributor', commune: 8 },
    { role: 'contributor', commune: null },
    { role: 'commune', commune: 7 },
    { role: 'district', commune: null },
  ] as const
  const managedBy = (actor: Actor) => accounts.map((account) => canManageAccount(actor, account))

  test('gives the district every account', () => {
    expect(managedBy(district)).toEqual([true, true, true, true, true])
  })

  test('gives a commune its own contributors only', () => {
    expect(managedBy(commune)).toEqual([true, false, false, false, false])
  })

  test('gives a commune without a commune, a contributor and a visitor nobody', () => {
    const nobody = [false, false, false, false, false]
    expect([{ role: 'commune', commune: null } as const, contributor, null].map(managedBy)).toEqual([
      nobody,
      nobody,
      nobody,
    ])
  })
})

describe('isDistrict', () => {
  test('is the role, nothing else', () => {
    expect([district, commune, null].map(isDistrict)).toEqual([true, false, false])
  })
})
