import { countSyllables } from '../../content/model/readAloud.ts'

/** A sentence to be heard, not read: beyond this a listener loses its beginning. */
export const longestHeardSentence = 30

export type LongSentence = { sentence: string; syllables: number }

// A point ends a sentence before a space and a capital, but not after «TP.», «TX.», «TT.».
const endOfSentence = /(?<=[.!?…]["»”]?)(?<!\bT[PXT]\.)\s+(?=["«“]?[\p{Lu}\d])|\n+/u

export const findLongSentences = (body: string): LongSentence[] =>
  body
    .normalize('NFC')
    .split(endOfSentence)
    .map((sentence) => ({ sentence: sentence.trim(), syllables: countSyllables(sentence) }))
    .filter(({ syllables }) => syllables > longestHeardSentence)

/** 95 → «1 phút 35 giây». */
export const showSeconds = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [minutes > 0 ? `${minutes} phút` : '', rest > 0 || minutes === 0 ? `${rest} giây` : '']
    .filter(Boolean)
    .join(' ')
}
