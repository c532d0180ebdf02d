import { toNfc } from '../../content/model/text.ts'

/** Nothing, an empty text, an unticked box and an empty list or group are one: forms and databases mix them up. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.entries(value).every(([key, part]) => key === 'id' || isNothing(part))
}

/**
 * Whether what is stored already says all that is wanted; fields that the import does not speak of are not looked at, nor
 * is what no cell of a spreadsheet shows (blanks at the ends, how letters are composed).
 */
export function alreadySays(stored: unknown, wanted: unknown): boolean {
  if (isNothing(wanted)) return isNothing(stored)
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(stored) &&
      stored.length === wanted.length &&
      wanted.every((value, index) => alreadySays(stored[index], value))
    )
  }
  if (typeof wanted === 'string') return typeof stored === 'string' && toNfc(stored).trim() === toNfc(wanted).trim()
  if (typeof wanted !== 'object') return stored === wanted
  const parts = (stored ?? {}) as Record<string, unknown>
  return Object.entries(wanted as object).every(([key, value]) => value === undefined || alreadySays(parts[key], value))
}
