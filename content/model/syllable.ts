/** Vietnamese syllables: what can be one tells Vietnamese text from other text, and one encoding from another. */

const onsets = new Set(' b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph qu r s t th tr v x'.split(' '))

/** Every rhyme of the language, without tones, by its first vowels; `|` separates them. */
const rhymes = new Set(
  [
    'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây',
    'e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu',
    'i|ia|ich|im|in|inh|ip|it|iu|iêc|iêm|iên|iêng|iêp|iêt|iêu|y|yêm|yên|yêng|yêt|yêu|ych|ynh|yt|yp|yn',
    'o|oc|oi|om|on|ong|op|ot|oong|ooc|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oe|oen|oeo|oet',
    'ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ôông|ơ|ơi|ơm|ơn|ơp|ơt',
    'u|ua|uc|ui|um|un|ung|up|ut|uân|uâng|uât|uây|uê|uêch|uên|uênh|uêu|uêt|uôc|uôi|uôm|uôn|uông|uôt|uơ|uơn|uơt',
    'uy|uya|uych|uyn|uynh|uyp|uyt|uyu|uyên|uyêt|ư|ưa|ưc|ưi|ưm|ưn|ưng|ưt|ưu|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu',
  ].flatMap((line) => line.split('|')),
)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const syllable = /^([bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)([a-z]*)$/

/** One word of lower-case, composed letters: `nguyễn`, `xã`, `hòa` and `hoà`; not `nguyên`'s misspelling `ngyên`. */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD')
  const toneCount = decomposed.match(tones)?.length ?? 0
  const bare = decomposed.replace(tones, '').normalize('NFC')
  const parts = syllable.exec(bare)
  if (toneCount > 1 || !parts) return false
  const { onset, rhyme, vowels } = divide(parts)
  if (!onsets.has(onset) || !rhymes.has(rhyme)) return false
  if (toneCount === 0) return true
  return canEndSo(rhyme, decomposed) && canBearTone(vowels, rhyme).includes(findToneBearer(word))
}

/** The u of qu- and the i of gi- belong to the onset, unless nothing else is left. */
function divide([, consonants = '', vowels = '', final = '']: RegExpExecArray) {
  const glides = consonants === 'q' ? /^u/ : consonants === 'g' ? /^i(?=[aăâeoôơuư])(?!ê)/ : /^$/
  const rest = vowels.replace(glides, '')
  const onset = consonants + vowels.slice(0, vowels.length - rest.length)
  return { onset, vowels: rest, rhyme: rest + final }
}

/** A syllable that ends in a stop has the tone sắc or nặng. */
const canEndSo = (rhyme: string, decomposed: string) =>
  !/(?:c|ch|p|t)$/.test(rhyme) || /[\u0301\u0323]/.test(decomposed)

const findToneBearer = (word: string): string =>
  [...word]
    .find((letter) => letter.normalize('NFD').search(tones) >= 0)
    ?.normalize('NFD')
    .replace(tones, '')
    .normalize('NFC') ?? ''

/** The vowels on which a writer may put the tone: one, or two where old and new habits differ (hòa, hoà). */
function canBearTone(vowels: string, rhyme: string): string[] {
  const marked = [...vowels].filter((vowel) => 'ăâêôơ'.includes(vowel)).at(-1)
  if (marked) return [marked]
  if (vowels.includes('ư')) return ['ư']
  if (vowels.length === 1 || rhyme.length > vowels.length) return [vowels.at(-1) ?? '']
  if (vowels.length === 3) return [vowels.charAt(1)]
  return /^(?:oa|oe|uy)$/.test(vowels) ? [...vowels] : [vowels.charAt(0)]
}
