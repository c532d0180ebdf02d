import { describe, expect, test } from 'vitest'
import { addDays } from '../../content/model/date.ts'
import { plan } from '../../content/model/plan.ts'
import { findQuiet, isQuiet } from '../../content/model/quiet.ts'

const today = '2022-12-31'
const daysAgo = (days: number) => addDays(today, -days)

describe('isQuiet', () => {
  test('begins on the day after the limit', () => {
    expect(isQuiet({ lastOn: daysAgo(plan.communeQuietAfterDays) }, today)).toBe(false)
    expect(isQuiet({ lastOn: daysAgo(plan.communeQuietAfterDays + 1) }, today)).toBe(true)
  })

  test('is true of a commune that never wrote', () => {
    expect(isQuiet({ lastOn: null }, today)).toBe(true)
  })
})

describe('findQuiet', () => {
  test('puts first who never wrote, then the longest silence, and leaves out who is at work', () => {
    const communes = [
      { title: 'at work', lastOn: daysAgo(3) },
      { title: 'quiet', lastOn: daysAgo(60) },
      { title: 'never', lastOn: null },
      { title: 'quieter', lastOn: daysAgo(90) },
    ]
    expect(findQuiet(communes, today).map(({ title }) => title)).toEqual(['never', 'quieter', 'quiet'])
  })
})
