import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { CheckedForms, type Made } from '../../../cms/publish/checkedForms.ts'
import type { Keys } from '../../../cms/publish/toPublic.ts'

const shape = z.strictObject({ name: z.string().min(1), commune: z.string().nullable() })
const keysWith = (communes: Record<number, string>): Keys => ({
  commune: (id) => communes[Number(id)] ?? null,
  village: () => null,
  file: () => undefined,
})
const keys = keysWith({ 1: '07260@2020-01-01' })
const madeOf = (document: { name: string; commune: number }) => {
  const make = vi.fn((from: Keys) => ({ name: document.name, commune: from.commune(document.commune) }))
  return { of: [document], make } satisfies Made
}
const village = { name: 'Đồng Tâm', commune: 1 }
const check = (forms: CheckedForms, made: Made, from = keys) =>
  forms.check(shape, { document: 'villages/a', made, keys: from })

test('what is made of the same document and the same keys is the same object, and not made again', () => {
  const forms = new CheckedForms()
  const first = check(forms, madeOf(village))
  const again = madeOf(village)
  expect(check(forms, again).data).toBe(first.data)
  expect(again.make).not.toHaveBeenCalled()
})

test('a document that was replaced is made and checked again', () => {
  const forms = new CheckedForms()
  check(forms, madeOf(village))
  expect(check(forms, madeOf({ ...village, name: 'Đông' })).data).toEqual({ name: 'Đông', commune: '07260@2020-01-01' })
  expect(check(forms, madeOf({ ...village, name: '' })).success).toBe(false)
})

test('a key that it asked for and that is another now makes it anew', () => {
  const forms = new CheckedForms()
  check(forms, madeOf(village))
  expect(check(forms, madeOf(village), keysWith({ 1: '07261@2020-01-01' })).data?.commune).toBe('07261@2020-01-01')
  expect(check(forms, madeOf(village), keysWith({})).data?.commune).toBeNull()
})

test('a form that was refused is not remembered as good', () => {
  const forms = new CheckedForms()
  const bad = { ...village, name: '' }
  check(forms, madeOf(bad))
  expect(check(forms, madeOf(bad)).success).toBe(false)
})
