import { describe, expect, test } from 'vitest'
import { forgetMyVillage, keepMyVillage, readMyVillage } from '../../../site/client/myVillage.ts'

const village = { url: '/xa/dong-tam/coc/', name: 'Thôn Cọc', commune: 'Xã Đồng Tâm' }
const memory = (): Storage => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as unknown as Storage
}

describe('my village', () => {
  test('is kept on the device until it is forgotten', () => {
    const store = memory()
    expect(keepMyVillage(village, store)).toBe(true)
    expect(readMyVillage(store)).toEqual(village)
    forgetMyVillage(store)
    expect(readMyVillage(store)).toBeNull()
  })

  test('leads nowhere outside, whatever the storage holds', () => {
    const store = memory()
    for (const value of ['{', '"x"', JSON.stringify({ ...village, url: 'https://elsewhere.example/' })]) {
      store.setItem('thon-cua-toi', value)
      expect(readMyVillage(store)).toBeNull()
    }
  })

  test('is no reason to fail where storage is off', () => {
    const off = () => {
      throw new Error('denied')
    }
    expect(keepMyVillage(village, { setItem: off })).toBe(false)
    expect(readMyVillage({ getItem: off })).toBeNull()
  })
})
