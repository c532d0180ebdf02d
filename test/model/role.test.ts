import { describe, expect, test } from 'vitest'
import { canWriteForCommune, isDistrict, type Actor } from '../../content/model/role.ts'

const district: Actor = { role: 'district', commune: null }
const commune: Actor = { role: 'commune', commune: 7 }

describe('canWriteForCommune', () => {
  test('lets the district write everywhere', () => {
    expect([7, 8, null].map((target) => canWriteForCommune(district, target))).toEqual([true, true, true])
  })

  test('lets a commune write only where the commune is its own', () => {
    expect([7, 8, null].map((target) => canWriteForCommune(commune, target))).toEqual([true, false, false])
  })

  test('lets a commune without a commune write nowhere', () => {
    expect(canWriteForCommune({ role: 'commune', commune: null }, null)).toBe(false)
  })

  test('lets a visitor write nowhere', () => {
    expect(canWriteForCommune(null, 7)).toBe(false)
    expect(canWriteForCommune(null, null)).toBe(false)
  })
})

describe('isDistrict', () => {
  test('is the role, nothing else', () => {
    expect([district, commune, null].map(isDistrict)).toEqual([true, false, false])
  })
})
