import { compareVietnamese, fold, foldKeepingMarks, toSlug } from '../../content/model/text.ts'
import { isOneTypoApart, typoLikelihood } from './editDistance.ts'
import type { LookupList } from './lookupList.ts'

/** A name in the forms that matching needs. */
type Spelling = { shown: string; marked: string; tokens: string[]; joined: string }

export type LookupVillage = {
  name: string
  commune: string
  url: string
  kind: string
  own: Spelling
  formers: Spelling[]
  communeNames: Spelling[]
}
/** `because` is the other name under which it was found. */
export type Suggestion = { name: string; commune: string; url: string; because: string | null }

/** Words that say what kind of place is meant, not which; as they look when folded. */
const kindPhrases = ['to dan pho', 'khu pho', 'khu dan cu', 'thon', 'ban', 'khu', 'xom', 'to']
const fillers = new Set(['xa', 'thi', 'tran', 'phuong', 'so', 'huyen', 'tinh'])

/** In the order of names, then communes: equal scores keep it. */
export const readLookupList = (list: LookupList): LookupVillage[] =>
  list.communes
    .flatMap((commune) => {
      const communeNames = [commune.name, ...commune.otherNames].map(toSpelling)
      return commune.villages.map(([name, kind, slug, ...formerNames]) => ({
        name: titleOf(list.kinds[kind] ?? '', name),
        commune: commune.name,
        url: `/xa/${commune.slug}/${slug === 0 ? toSlug(name) : slug}/`,
        kind: fold(list.kinds[kind] ?? ''),
        own: toSpelling(name),
        formers: formerNames.map(toSpelling),
        communeNames,
      }))
    })
    .sort((a, b) => compareVietnamese(a.own.shown, b.own.shown) || compareVietnamese(a.commune, b.commune))

/** As villageTitle, which would bring zod to the browser. */
const titleOf = (kind: string, name: string): string => `${kind} ${name.replace(/^Số(?=\s*\d)/u, 'số')}`

const toSpelling = (shown: string): Spelling => {
  const tokens = coreTokens(fold(shown))
  return { shown, marked: foldKeepingMarks(shown), tokens, joined: tokens.join('') }
}

/** Without the kind in front and without "số" before a number; never empty unless the text is. */
const coreTokens = (folded: string): string[] => {
  const phrase = kindPhrases.find((kind) => folded.startsWith(`${kind} `))
  const rest = phrase ? folded.slice(phrase.length + 1) : folded
  const tokens = rest.split(' ').filter(Boolean)
  return tokens.filter((token, place) => !(token === 'so' && /^\d/.test(tokens[place + 1] ?? '')))
}

type Query = {
  marked: string
  tokens: string[]
  joined: string
  kind: string | undefined
  /** «số 5» rather than «5». */
  saysNumber: boolean
  /** How near each word of a name is to each token: names are made of few different words. */
  closeness: Map<string, number>[]
}

const readQuery = (typed: string): Query => {
  const folded = fold(typed)
  const tokens = coreTokens(folded)
  const kind = kindPhrases.find((phrase) => folded.startsWith(`${phrase} `))
  return {
    marked: foldKeepingMarks(typed),
    tokens,
    joined: tokens.join(''),
    kind,
    saysNumber: /(?:^| )so \d/.test(folded),
    closeness: tokens.map(() => new Map()),
  }
}

/** Best first. Equal names stand together, by commune. */
export const matchVillages = (villages: LookupVillage[], typed: string, limit = 8): Suggestion[] => {
  const query = readQuery(typed)
  if (query.joined === '') return []
  return villages
    .map((village) => ({ village, ...scoreVillage(village, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ village: { name, commune, url }, because }) => ({ name, commune, url, because }))
}

const scoreVillage = (village: LookupVillage, query: Query): { score: number; because: string | null } => {
  const own = scoreName(village.own, query)
  const formers = village.formers.map((former) => ({ because: former.shown, score: scoreName(former, query) - 4 }))
  // Word by word nothing scores above 85.
  const words = own > 85 ? { score: 0, because: null } : scoreWords(village, query)
  const best = [{ because: null, score: own }, ...formers, words].reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score <= 0) return { score: 0, because: null }
  const saysNumber = query.saysNumber && /^số\s*\d/iu.test(village.own.shown)
  const kindBonus = (query.kind && village.kind === query.kind) || saysNumber ? 1.5 : 0
  return { because: best.because, score: best.score + kindBonus + marksBonus(village, query) }
}

/** The whole query is this name, its beginning, or one typo away from either. */
const scoreName = (name: Spelling, { joined, tokens }: Query): number => {
  if (name.joined === joined) return 100
  if (/^\d+$/.test(joined)) return name.joined.startsWith(joined) ? 70 : 0
  if (name.joined.startsWith(joined)) return 80 + (tokens.length === 1 ? 0 : 2)
  if (joined.length < 3) return 0
  const likelihood = typoLikelihood(joined, name.joined)
  if (likelihood > 0) return (joined.length < 4 ? 40 : 75) + likelihood + sameWords(name, tokens)
  return joined.length >= 4 && isOneTypoApart(joined, name.joined, true) ? 55 : 0
}

/** A slip rarely moves the space: the more words agree, the likelier the name. */
const sameWords = (name: Spelling, tokens: string[]): number =>
  name.tokens.length === tokens.length
    ? (4 * tokens.filter((token, n) => token === name.tokens[n]).length) / tokens.length
    : 0

/** Every word of the query stands somewhere in the village's name or its commune's, in any order. */
const scoreWords = (village: LookupVillage, query: Query): { score: number; because: string | null } => {
  let score = 0
  let because: string | null = null
  const ownHits = new Set<string>()
  for (const [place, token] of query.tokens.entries()) {
    const hit = bestHit(village, query, place)
    if (!hit && !fillers.has(token) && !village.kind.split(' ').includes(token)) return { score: 0, because: null }
    if (!hit) continue
    score += hit.weight
    because ??= hit.because
    if (hit.own) ownHits.add(hit.own)
  }
  // Only "tdp" or "thôn" so far: every village of that kind, low.
  if (score === 0) return { score: query.tokens.length > 1 || village.kind === query.tokens[0] ? 10 : 0, because }
  const isWholeName = village.own.tokens.every((token) => ownHits.has(token))
  const startsWithName = isWholeName && query.tokens[0] === village.own.tokens[0]
  const average = score / query.tokens.length
  return { because, score: 30 + 30 * average + (isWholeName ? 20 : 0) + (startsWithName ? 5 : 0) }
}

type Hit = { weight: number; own: string | null; because: string | null }

const bestHit = (village: LookupVillage, query: Query, place: number): Hit | null => {
  let best: Hit | null = null
  const look = (spelling: Spelling, weight: number, isOwn: boolean, because: string | null) => {
    for (const word of spelling.tokens) {
      const found = closenessOf(query, place, word) * weight
      if (found > (best?.weight ?? 0)) best = { weight: found, own: isOwn ? word : null, because }
    }
  }
  look(village.own, 1, true, null)
  for (const [at, name] of village.communeNames.entries())
    look(name, at === 0 ? 0.8 : 0.7, false, at === 0 ? null : name.shown)
  for (const former of village.formers) look(former, 0.75, false, former.shown)
  return best
}

const closenessOf = ({ tokens, closeness }: Query, place: number, word: string): number => {
  const known = closeness[place]?.get(word)
  if (known !== undefined) return known
  const found = compareWords(tokens[place] ?? '', word, place === tokens.length - 1)
  closeness[place]?.set(word, found)
  return found
}

const compareWords = (typed: string, word: string, isLast: boolean): number => {
  if (typed === word) return 1
  if (isLast && word.startsWith(typed)) return 0.8
  const mayHoldTypo = typed.length >= 3 && word.length >= 3 && !/\d/.test(typed + word)
  return mayHoldTypo && isOneTypoApart(typed, word) ? 0.5 : 0
}

/** Marks that the user typed decide between names that fold alike. */
const marksBonus = (village: LookupVillage, query: Query): number => {
  const typed = query.marked.split(' ')
  const own = new Set(village.own.marked.split(' '))
  return (3 * typed.filter((token) => own.has(token)).length) / typed.length
}
