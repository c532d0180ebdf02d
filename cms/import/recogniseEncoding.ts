import { isSyllable } from '../../content/model/syllable.ts'
import { fromTcvn3, isTcvn3Code } from './tcvn3.ts'
import { fromVni, isVniCode } from './vni.ts'

/** Text typed for the fonts of the years before Unicode. */
export const oldEncodings = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' } as const
export type OldEncoding = keyof typeof oldEncodings
export type Reading = OldEncoding | 'unicode'

/** How many words of a text make sense under each reading. `words` counts only those that readings differ about. */
export type Fit = { words: number; unicode: number; tcvn3: number; vni: number; isSurelyUnicode: boolean }

/** All that is no letter in ASCII separates words; « and » do not, since they are letters of TCVN3. */
const between = /[\s\u0000-\u0040\u005b-\u0060\u007b-\u007f\u2010-\u206f]+/
const beyondAscii = /[^\u0000-\u007f]/

const toWords = (text: string): string[] => text.split(between).filter((word) => beyondAscii.test(word))

/** Letters that neither old encoding has: Vietnamese ones, or marks that stand apart. */
const surelyUnicode = /[\u0100-\u036f\u1e00-\u1eff]/

/** `µm`: the same sign is à in TCVN3. */
const unit = /^µ[mglsFA]$/

type WordFit = Record<Reading, boolean>

function fitWord(word: string): WordFit {
  if (surelyUnicode.test(word) || unit.test(word)) return { unicode: true, tcvn3: false, vni: false }
  return { unicode: fitsUnicode(word), tcvn3: fitsTcvn3(word), vni: fitsVni(word) }
}

const isInOneCase = (word: string) => /^\p{L}?\p{Ll}*$/u.test(word) || /^\p{Lu}*$/u.test(word)

/** Symbols at the ends (`«Nhóm`, `m²`, `Nam¹`) belong to the sentence; a micro sign is one as well. */
function fitsUnicode(word: string): boolean {
  const bare = word
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/^(?:[^\p{L}]|[µªº])+|(?:[^\p{L}]|[µªº])+$/gu, '')
  return bare === '' || (isInOneCase(bare) && isSyllable(bare.toLowerCase()))
}

/** A small code stands among capitals too, since capitals with a tone have no codes. */
function fitsTcvn3(word: string): boolean {
  if (isAbbreviation(word.replaceAll('§', 'Đ')) && word.includes('§')) return true
  if (!areCodes(word, isTcvn3Code)) return false
  const typed = [...word].filter((letter) => /[A-Za-z¡-§]/.test(letter)).join('')
  const isSane = isInOneCase(fromTcvn3(typed)) || /^[A-Z¡-§]+$/.test(typed)
  return isSane && isSyllable(fromTcvn3(word).toLowerCase())
}

function fitsVni(word: string): boolean {
  if (isAbbreviation(word.replaceAll('Ñ', 'Đ')) && word.includes('Ñ')) return true
  if (!areCodes(word, isVniCode)) return false
  const letters = fromVni(word)
  return isInOneCase(letters) && isSyllable(letters.toLowerCase())
}

const areCodes = (word: string, isCode: (letter: string) => boolean) =>
  [...word].every((letter) => !beyondAscii.test(letter) || isCode(letter))

/** `QĐ`, `BCĐ`, `ĐU`: capital consonants make no syllable. */
const isAbbreviation = (word: string) => /^[A-ZĐ]{2,6}$/.test(word) && !isSyllable(word.toLowerCase())

export function fitText(text: string): Fit {
  const fits = toWords(text).map(fitWord)
  const count = (reading: Reading) => fits.filter((fit) => fit[reading]).length
  return {
    words: fits.length,
    unicode: count('unicode'),
    tcvn3: count('tcvn3'),
    vni: count('vni'),
    isSurelyUnicode: surelyUnicode.test(text),
  }
}

/** The share of a Vietnamese text's words that are syllables, beyond those in plain ASCII. */
export function findSyllableShare(text: string): number {
  const words = toWords(text)
  return words.filter(fitsUnicode).length / Math.max(1, words.length)
}

/** So many different words must make sense in one old encoding only, before any text is taken for it. */
const leastEvidence = 3
/** Other languages have chance hits (`på`, `où`) among many words that make no sense in any reading. */
const hitsPerMiss = 4

/** The old encodings that these texts give evidence of: none for Unicode, English, French and the like. */
export function findEncodings(texts: Iterable<string>): Set<OldEncoding> {
  const words = new Set([...texts].flatMap(toWords))
  const fits = [...words].map((word) => ({ word, ...fitWord(word) })).filter(({ unicode }) => !unicode)
  const misses = fits.filter(({ tcvn3, vni }) => !tcvn3 && !vni).length
  const isShown = (encoding: OldEncoding, other: OldEncoding) => {
    const hits = fits.filter((fit) => fit[encoding] && !fit[other] && !/^[A-ZÑ§]+$/.test(fit.word)).length
    return hits >= leastEvidence && hits >= misses * hitsPerMiss
  }
  const found: OldEncoding[] = []
  if (isShown('tcvn3', 'vni')) found.push('tcvn3')
  if (isShown('vni', 'tcvn3')) found.push('vni')
  return new Set(found)
}
