import { isSyllable } from '../../content/model/syllable.ts'
import { fromTcvn3 } from './tcvn3.ts'

const toUpper = (text: string) => text.toLocaleUpperCase('vi')
const capitals = /[A-Z¡-§]/g
const isWord = (text: string) => /[A-Za-z\u00a1-\u00ff]/.test(text)
/** A capital with a tone, which has no code: `¸nh` is typed for both ánh and Ánh. */
const beginsWithTone = (word: string) => /^[\u00b5-\u00ff]/.test(word)

/**
 * TCVN3 as a reader of the page saw it. A font of capitals (.VnTimeH) shows all letters as such; elsewhere the
 * neighbours tell: `TRÇN V¡N Hµ` → `TRẦN VĂN HÀ`, `TrÇn Hµ ¸nh` → `Trần Hà Ánh`.
 */
export function readTcvn3(text: string, { isInCapitals = false } = {}): string {
  if (isInCapitals) return toUpper(fromTcvn3(text))
  const parts = text.split(/([\s\d.,;:()/"'+-]+)/)
  const words = parts.filter(isWord)
  const isAllCapitals = !/[a-z]/.test(text) && words.some(isWordInCapitals)
  return parts.map((part) => readPart(part, { words, isAllCapitals })).join('')
}

/** Two capitals at least, and no abbreviation: `TT Bè H¹` is Bố Hạ, a town. */
const isWordInCapitals = (word: string) =>
  (word.match(capitals)?.length ?? 0) >= 2 && !/[a-z]/.test(word) && isSyllable(fromTcvn3(word).toLowerCase())

function readPart(part: string, { words, isAllCapitals }: { words: string[]; isAllCapitals: boolean }): string {
  const letters = fromTcvn3(part)
  if (!isWord(part)) return letters
  if (isAllCapitals || isWordInCapitals(part)) return toUpper(letters)
  if (!beginsWithTone(part)) return letters
  const others = words.filter((word) => word !== part)
  const isName = others.length > 0 && others.every((word) => /^[A-Z¡-§\u00b5-\u00ff]/.test(word))
  return isName || words[0] === part ? toUpper(letters.charAt(0)) + letters.slice(1) : letters
}
