import { describe, expect, test } from 'vitest'
import { askReview, canAskReview, canReturn, returnReview } from '../../content/model/review.ts'
import type { Actor } from '../../content/model/role.ts'

const district: Actor = { role: 'district', commune: null }
const commune: Actor = { role: 'commune', commune: 7 }
const contributor: Actor = { role: 'contributor', commune: 7 }

describe('canAskReview', () => {
  test('is a contributor’s, for its own commune', () => {
    expect([contributor, commune, district, null].map((actor) => canAskReview(actor, 7))).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(canAskReview(contributor, 8)).toBe(false)
  })
})

describe('canReturn', () => {
  test('is of those who publish, while the draft waits', () => {
    expect([contributor, commune, district, null].map((actor) => canReturn(actor, 7, 'asked'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(canReturn(commune, 8, 'asked')).toBe(false)
    expect((['none', 'returned'] as const).map((state) => canReturn(commune, 7, state))).toEqual([false, false])
  })
})

describe('returnReview', () => {
  test('keeps who asked and when, and says when and why it came back', () => {
    const asked = askReview({ id: 3, name: 'Nông Thị Thử' }, new Date('2026-11-24T01:00:00Z'))
    expect(returnReview(asked, 'Thiếu ngày họp', new Date('2026-11-24T02:00:00Z'))).toEqual({
      state: 'returned',
      askedBy: '3',
      askedByName: 'Nông Thị Thử',
      askedAt: '2026-11-24T01:00:00.000Z',
      returnedAt: '2026-11-24T02:00:00.000Z',
      comment: 'Thiếu ngày họp',
    })
  })
})
