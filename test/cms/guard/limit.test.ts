import { describe, expect, test } from 'vitest'
import { makeLimit } from '../../../cms/guard/limit.ts'

let time = 0
const limitOf = (more: object = {}) => makeLimit({ most: 2, withinMs: 1000, now: () => time, ...more })

describe('a limit', () => {
  test('lets so many through for each key, until its time is over', () => {
    const limit = limitOf()
    expect(['a', 'a', 'a', 'b'].map(limit.take)).toEqual([true, true, false, true])
    time += 999
    expect(limit.take('a')).toBe(false)
    time += 1
    expect(limit.take('a')).toBe(true)
  })

  test('gives back and forgets', () => {
    const limit = limitOf()
    limit.take('a')
    limit.take('a')
    limit.giveBack('a')
    expect([limit.take('a'), limit.take('a')]).toEqual([true, false])
    limit.forget('a')
    expect(limit.take('a')).toBe(true)
  })

  test('remembers no more keys than it may, the oldest last', () => {
    const limit = limitOf({ most: 1, mostKeys: 3 })
    for (const key of ['a', 'b', 'c', 'd']) limit.take(key)
    expect(['d', 'c', 'b'].map(limit.take)).toEqual([false, false, false])
    expect(limit.take('a')).toBe(true)
  })
})
