import { describe, expect, test } from 'vitest'
import { defaultToVietnam } from '../../../cms/admin/defaultToVietnam.ts'

const own = { DateTimeFormat: Intl.DateTimeFormat } as typeof Intl
defaultToVietnam(own)
const instant = new Date('2022-12-31T17:05:00Z')
const clock = { hour: '2-digit', minute: '2-digit', day: '2-digit' } as const

describe('defaultToVietnam', () => {
  test('shows the clock of Vietnam where nobody names a zone, as with one that is undefined', () => {
    const shown = new own.DateTimeFormat('en-GB', clock).format(instant)
    expect(shown).toBe('01, 00:05')
    expect(new own.DateTimeFormat('en-GB', { ...clock, timeZone: undefined }).format(instant)).toBe(shown)
    expect(own.DateTimeFormat('en-GB', clock).format(instant)).toBe(shown)
  })

  test('minds a zone that is named, and leaves the rest of a format as it was', () => {
    const format = new own.DateTimeFormat('en-GB', { ...clock, timeZone: 'UTC' })
    expect(format.format(instant)).toBe('31, 17:05')
    expect(format).toBeInstanceOf(Intl.DateTimeFormat)
    expect(own.DateTimeFormat.supportedLocalesOf('vi')).toEqual(['vi'])
  })
})
