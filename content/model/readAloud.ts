import { spokenAbbreviations, spokenLetters, spokenUnits } from './spokenAbbreviations.ts'
import { speakDates, speakTimes, whole } from './spokenDates.ts'
import { speakDigits, speakNumber, speakWritten } from './spokenNumber.ts'
import { toNfc } from './text.ts'

/** A text as it is read over a loudspeaker: numbers, dates, times, phones and abbreviations spelled out; lines stay. */
export const toReadAloud = (text: string): string =>
  [separate, speakPhones, speakDates, speakRanges, speakTimes, speakRomans, speakNumbers, speakAbbreviations]
    .reduce((spoken, speak) => speak(spoken), toNfc(text))
    .replace(/ {2,}/g, ' ')

/** A Vietnamese syllable is one word of the text as it is read aloud. */
export const countSyllables = (text: string): number => toReadAloud(text).match(/[\p{L}\p{M}]+/gu)?.length ?? 0

/** Whole seconds, rounded up, at the district's own pace. */
export const secondsToRead = (text: string, syllablesPerMinute: number): number =>
  Math.ceil((60 * countSyllables(text)) / syllablesPerMinute)

/** `3496/QĐ-UBND` is read without its strokes; `đồng/tháng` as đồng một tháng. */
const separate = (text: string): string =>
  text
    .replace(/(?<=[\p{Lu}\d])[-/](?=\p{Lu}{2})/gu, ' ')
    .replace(/\/(?=(?:tháng|năm|ngày|tuần|giờ|người|hộ|khẩu|sào|lượt|lần)(?!\p{L}))/gu, ' một ')
    .replaceAll('&', ' và ')

const phone = /(?<![\p{L}\p{N}])\(?(?:0|\+84[ .]?)\d{2,3}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?![\p{L}\p{N}])/gu
const hotline = whole('1[89]00(?:[ .]?\\d{2,4}){1,2}')
const emergency = whole('(gọi|số|máy|điện thoại|hoặc)\\s+(11[1-5])')

const speakPhone = (written: string): string => speakDigits(written.replace(/^\+84/, '0').replace(/\D/g, ''))

/** Emergency numbers only where the words before say that one calls them. */
const speakPhones = (text: string): string =>
  text
    .replace(phone, speakPhone)
    .replace(hotline, speakPhone)
    .replace(emergency, (_, before: string, number: string) => `${before} ${speakDigits(number)}`)

/** `5-7 kg`, `7h30 - 9h`. */
const speakRanges = (text: string): string => text.replace(/(\d[hg%]?)\s?[-–]\s?(?=\d)/gu, '$1 đến ')

const romanNumber = /(?<!\p{L})(quý|khoá|khóa|kỳ|kì|lần thứ|đợt|cấp|thế kỷ|loại)\s+([IVX]+)(?![\p{L}\p{N}])/giu
const romanValues = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
])
const romanValue = (letter: string | undefined): number => romanValues.get(letter ?? '') ?? 0
const sumRoman = (roman: string): number =>
  [...roman].reduce((sum, letter, place) => {
    const value = romanValue(letter)
    return sum + (value < romanValue(roman[place + 1]) ? -value : value)
  }, 0)

/** `quý III`, `khoá XV`: only after words that are counted so. */
const speakRomans = (text: string): string =>
  text.replace(romanNumber, (written, before: string, roman: string) =>
    roman === roman.toUpperCase() ? `${before} ${speakNumber(sumRoman(roman))}` : written,
  )

const number = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?'
const units = [...spokenUnits.keys()].toSorted((a, b) => b.length - a.length).join('|')
const numberWithUnit = new RegExp(`(${number})\\s?(${units})(?![\\p{L}\\p{N}])`, 'gu')
const perUnit = new RegExp(`/(${units})(?![\\p{L}\\p{N}])`, 'gu')

const speakNumbers = (text: string): string =>
  text
    .replace(numberWithUnit, (_, value: string, unit: string) => `${speakWritten(value)} ${spokenUnits.get(unit)}`)
    .replace(perUnit, (_, unit: string) => ` một ${spokenUnits.get(unit)}`)
    .replace(/(?<=\d)\/(?=\d)/g, ' trên ')
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .replace(new RegExp(number, 'gu'), speakWritten)

const hasVowel = (capitals: string): boolean => /[AEIOUY]/.test(capitals.normalize('NFD'))
const spellOut = (capitals: string): string =>
  [...capitals].map((letter) => spokenLetters.get(letter) ?? letter).join(' ')

/** Capitals in no list are read as a word if they have a vowel, else letter by letter. */
const speakAbbreviations = (text: string): string =>
  text
    .replace(/(?<!\p{L})(TP|TX|TT)\.(?=\s*\p{Lu})/gu, '$1 ')
    .replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, (capitals) => {
      return spokenAbbreviations.get(capitals) ?? (hasVowel(capitals) ? capitals : spellOut(capitals))
    })
