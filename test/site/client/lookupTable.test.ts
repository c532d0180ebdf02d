/** The whole sample and 3,000 generated villages, each name typed in every way that people type. */
import { describe, expect, test } from 'vitest'
import { fold } from '../../../content/model/text.ts'
import { isOneTypoApart } from '../../../site/client/editDistance.ts'
import type { LookupList } from '../../../site/client/lookupList.ts'
import { matchVillages, readLookupList } from '../../../site/client/matchVillages.ts'
import { exactQueries, generatedList, namesOf, sampleList, typoQueries, type Query } from './lookupQueries.ts'

/** Without its kind; «Tổ dân phố số 5» and «Số 5» are one name. */
const nameOf = (title: string | undefined): string => fold(title ?? '').replace(/^(?:thon|ban|to dan pho) /, '')
const isFirst = (list: LookupList) => {
  const villages = readLookupList(list)
  return ({ typed, name }: Query): boolean => nameOf(matchVillages(villages, typed, 1)[0]?.name) === fold(name)
}
/** About 1,200 of them, evenly taken: all would take a minute. */
const some = <T>(all: T[]): T[] => all.filter((_, n) => n % Math.ceil(all.length / 1200) === 0)
const share = (queries: Query[], isHit: (query: Query) => boolean): number =>
  queries.filter(isHit).length / queries.length

const lists = [
  ['the sample', sampleList()],
  ['3,000 villages', generatedList()],
] as const

describe.each(lists)('the lookup among %s', (_which, list) => {
  const names = namesOf(list)
  const isHit = isFirst(list)
  const letters = (text: string) => fold(text).replaceAll(' ', '')
  const others = [...new Set(names.map(letters))]

  test('finds every name with marks, without, decomposed, with the other tone place, in capitals', () => {
    const queries = some(exactQueries(names))
    expect(queries.length).toBeGreaterThan(400)
    expect(queries.filter((query) => !isHit(query))).toEqual([])
  })

  test('finds at least 95 % of names of five letters with one typo, where the typo does not make it another’s', () => {
    const isOnlyOne = ({ typed }: Query) =>
      others.filter((other) => other.startsWith(letters(typed)) || isOneTypoApart(letters(typed), other)).length === 1
    const queries = some(typoQueries(names)).filter(isOnlyOne)
    expect(queries.length).toBeGreaterThan(250)
    expect(share(queries, isHit)).toBeGreaterThan(0.98)
  })

  test('puts all villages of the same name first', () => {
    const villages = readLookupList(list)
    const byName = Map.groupBy(villages, (village) => nameOf(village.name))
    for (const [name, same] of some([...byName])) {
      const found = matchVillages(villages, name, same.length)
      expect(found.map((each) => nameOf(each.name))).toEqual(same.map(() => name))
    }
  })
})

test('the lookup finds 95 % of all the sample’s names with one typo, whatever else it could mean', () => {
  const list = sampleList()
  expect(share(typoQueries(namesOf(list)), isFirst(list))).toBeGreaterThan(0.95)
})
