import { vi } from '@payloadcms/translations/languages/vi'
import { describe, expect, test } from 'vitest'
import { translations } from '../../../cms/admin/translations.ts'

type Words = Record<string, Record<string, string>>
const stock = vi.translations as unknown as Words
const own: Words = translations.vi
const entries = Object.entries(own).flatMap(([group, words]) =>
  Object.entries(words).map(([key, text]) => ({ id: `${group}:${key}`, text, stock: stock[group]?.[key] })),
)

/** `{{count}}`, `<1>`: what the CMS fills in. */
const slots = /\{\{\w+\}\}|<\/?\w+>/g
const slotsOf = (text: string): string[] => text.match(slots) ?? []
const withoutSlots = (text: string): string => text.replaceAll(slots, '')
const isForeign = (text: string): boolean =>
  /\b(fields?|collections?|token|email|document|block)\b/i.test(withoutSlots(text))
/** Sign-in by user name, confirmation by letter, keys for programs: all switched off. */
const ofUnusedFeatures = /username|verif|apiKey|newAccountCreated|resetPasswordToken|validation:invalidBlock/i
const marks = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i

describe('translations', () => {
  test('replaces only words that the CMS has', () => {
    expect(entries.filter(({ stock }) => stock === undefined).map(({ id }) => id)).toEqual([])
  })

  test('fills in nothing that the CMS does not give', () => {
    const wrong = entries.filter(({ text, stock = '' }) => slotsOf(text).some((slot) => !slotsOf(stock).includes(slot)))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('leaves no word of programmers among those that a board sees', () => {
    const seen = ['authentication', 'error', 'general', 'validation', 'version'].flatMap((group) =>
      Object.entries({ ...stock[group], ...own[group] }).map(([key, text]) => ({ id: `${group}:${key}`, text })),
    )
    const foreign = seen.filter(({ id, text }) => isForeign(text) && !ofUnusedFeatures.test(id))
    expect(foreign.map(({ id, text }) => `${id} ${text}`)).toEqual([])
  })

  test('is composed Vietnamese with its marks', () => {
    const isBare = (text: string) => text !== text.normalize('NFC') || (/[a-z]{2}/i.test(text) && !marks.test(text))
    expect(entries.filter(({ text }) => isBare(withoutSlots(text))).map(({ id }) => id)).toEqual([])
  })
})
