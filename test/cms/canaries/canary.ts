/** Invented values that are each found again wherever they come out; how they look tells what kind of field had them. */
import type { FlattenedField } from 'payload'

/** Where each canary was planted: «teams.members.task (draft) of 1», 1 being the commune's id. */
export type Planted = Map<string, string>
export type Owner = number | string | null

const firstDay = Date.UTC(1800, 0, 1)
const dayMs = 24 * 60 * 60 * 1000

/** Words, phones and days, so that none is refused for its form before it could leak. */
const makeValue = (field: FlattenedField, n: number): { value: unknown; canary: string } => {
  const word = `hoangyen${n.toString(36).padStart(4, '0')}z`
  const day = new Date(firstDay + n * dayMs).toISOString()
  const phone = `05009${String(n).padStart(5, '0')}`
  if (field.type === 'date') return { value: day, canary: day.slice(0, 10) }
  if (field.type === 'json') return { value: { canary: word }, canary: word }
  if (field.type === 'email') return { value: `${word}@kin.example`, canary: word }
  if (isDay(field)) return { value: day.slice(0, 10), canary: day.slice(0, 10) }
  if (/phone/i.test(field.name)) return { value: phone, canary: phone }
  if (field.name === 'url') return { value: `https://zalo.me/g/${word}`, canary: word }
  const value = 'hasMany' in field && field.hasMany ? [word] : word
  return { value, canary: word }
}

const isDay = (field: FlattenedField): boolean =>
  JSON.stringify((field as { admin?: object }).admin ?? {}).includes('DayCell')

export const canaryMaker = (planted: Planted) => (field: FlattenedField, place: string, owner: Owner) => {
  const { value, canary } = makeValue(field, planted.size)
  planted.set(canary, owner === null ? place : `${place} of ${owner}`)
  return value
}

const patterns = [
  /hoangyen[0-9a-z]{4}z/gi,
  /(?:0|\+?84)(?:[ .-]?5)(?:[ .-]?0){2}[ .-]?9(?:[ .-]?\d){5}/g,
  /18\d\d-\d\d-\d\d|\d\d[/-]\d\d[/-]18\d\d/g,
]

const toCanary = (found: string): string => {
  if (/^hoangyen/i.test(found)) return found.toLowerCase()
  const [day, month, year] = found.split(/[/-]/)
  if (/^\d\d[/-]\d\d[/-]18/.test(found)) return `${year}-${month}-${day}`
  return /^18/.test(found) ? found : found.replaceAll(/\D/g, '').replace(/^84/, '0')
}

/** The places of the canaries that a text lets out. UTF-16 of these values is ASCII with noughts in between. */
export const findCanaries = (text: string, planted: Planted): string[] => {
  const bare = text.replaceAll('\0', '')
  const found = patterns.flatMap((pattern) => [...bare.matchAll(pattern)].map(([match]) => toCanary(match)))
  return [...new Set(found)].flatMap((canary) => planted.get(canary) ?? [])
}

/** One line for each place that let its canary out, with the first answer or file in which it was; short enough to read. */
export const findLeaks = (found: { where: string; text: string }[], planted: Planted): string[] => {
  const leaks = new Map<string, string>()
  for (const { where, text } of found)
    for (const place of findCanaries(text, planted)) leaks.set(place, leaks.get(place) ?? where)
  const lines = [...leaks].map(([place, where]) => `${place} in ${where.slice(0, 100)}`)
  return lines.length > 20 ? [...lines.slice(0, 20), `and ${lines.length - 20} more`] : lines
}
