import { isCurrentOn, unitKey, type Commune } from './commune.ts'
import { toSlug } from './text.ts'
import type { Village } from './village.ts'

type NamedCommune = Pick<Commune, 'code' | 'name' | 'validFrom' | 'validTo'>
type NamedVillage = Pick<Village, 'key' | 'name' | 'kind' | 'formerNames'>

/** By unit key. The unit current on `asOf` owns the bare slug; others of its name add their code and first year. */
export function slugsOfCommunes(communes: readonly NamedCommune[], asOf: string): Map<string, string> {
  const slugs = new Map<string, string>()
  const bare = (commune: NamedCommune) => toSlug(commune.name) || commune.code
  for (const [name, namesakes] of Map.groupBy(communes, bare)) {
    const [owner, ...others] = namesakes.toSorted((a, b) => comparePrecedence(a, b, asOf))
    if (owner) slugs.set(unitKey(owner), name)
    for (const other of others) slugs.set(unitKey(other), withCodeAndYear(other, name, others))
  }
  return slugs
}

/** Current before former, then newer before older. */
const comparePrecedence = (a: NamedCommune, b: NamedCommune, asOf: string): number =>
  Number(isCurrentOn(b, asOf)) - Number(isCurrentOn(a, asOf)) ||
  b.validFrom.localeCompare(a.validFrom) ||
  a.code.localeCompare(b.code)

const withCodeAndYear = (unit: NamedCommune, name: string, others: NamedCommune[]): string => {
  const year = unit.validFrom.slice(0, 4)
  const sameYear = others.filter(({ code, validFrom }) => code === unit.code && validFrom.startsWith(year))
  return `${name}-${unit.code}-${sameYear.length > 1 ? unit.validFrom : year}`
}

/** By village key, for the villages of one commune. Only those that would be mistaken for each other say more. */
export function slugsOfVillages(villages: readonly NamedVillage[]): Map<string, string> {
  const candidates = new Map(villages.map((village) => [village.key, slugCandidates(village)]))
  const slugs = new Map([...candidates].map(([key, [shortest = key]]) => [key, shortest]))
  for (let clashes = findClashes(slugs); clashes.length > 0; clashes = findClashes(slugs)) {
    for (const keys of clashes) lengthen(keys, slugs, candidates)
  }
  return slugs
}

/** A village that has nothing more to say keeps its slug if the others have; otherwise the key, which is unique, decides. */
const lengthen = (keys: string[], slugs: Map<string, string>, candidates: Map<string, string[]>): void => {
  const next = (key: string) => {
    const all = candidates.get(key) ?? []
    return all[all.indexOf(slugs.get(key) ?? '') + 1]
  }
  const longer = keys.flatMap((key): [string, string][] => {
    const slug = next(key)
    return slug === undefined ? [] : [[key, slug]]
  })
  const chosen = longer.length > 0 ? longer : keys.map((key): [string, string] => [key, `${slugs.get(key)}-${key}`])
  for (const [key, slug] of chosen) slugs.set(key, slug)
}

const findClashes = (slugs: Map<string, string>): string[][] => {
  const bySlug = Map.groupBy(slugs.keys(), (key) => slugs.get(key))
  return [...bySlug.values()].filter((keys) => keys.length > 1)
}

/** From short to long: name, with kind, with a former name, with what the key adds. */
const slugCandidates = ({ key, name, kind, formerNames }: NamedVillage): string[] => {
  const bare = toSlug(name) || key
  const withKind = `${kind}-${bare}`
  const former = formerNames.map(toSlug).find((slug) => slug !== '' && slug !== bare)
  const tail = keyTail(key, [bare, kind])
  const longer = [former, tail].flatMap((part) => (part ? [`${withKind}-${part}`] : []))
  const isNumber = /^(?:so-)?\d+[a-z]?$/.test(bare)
  return [...new Set(isNumber ? [withKind, ...longer] : [bare, withKind, ...longer])]
}

/** `07260-dong-tam-2` of a village Đồng Tâm → `2`. */
const keyTail = (key: string, known: string[]): string =>
  known.reduce(
    (rest, part) => `-${rest}-`.replace(`-${part}-`, '-').replace(/^-+|-+$/g, ''),
    key.replace(/^\d{5}-/, ''),
  )
