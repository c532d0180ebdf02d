import { communeTitle, isCurrentOn } from '../../content/model/commune.ts'
import type { Day } from '../../content/model/date.ts'
import { foldKeepingMarks } from '../../content/model/text.ts'
import type { CommuneRef } from './documents.ts'
import { isLikeName, isSameName } from './names.ts'
import type { StoredCommune } from './stored.ts'

export type CommuneMatch =
  | { is: 'found'; commune: StoredCommune }
  | { is: 'ambiguous'; communes: StoredCommune[] }
  | { is: 'similar'; communes: StoredCommune[] }
  | { is: 'missing' }

export const showCommune = ({ kind, name }: { kind: StoredCommune['kind'] | null; name: string }): string =>
  kind ? communeTitle({ kind, name }) : name

/** Units current on the as-of day come first; a name of the past is only suggested. */
export function findCommune(ref: CommuneRef, communes: StoredCommune[], asOf: Day): CommuneMatch {
  const current = communes.filter((commune) => isCurrentOn({ ...commune, validTo: commune.validTo ?? null }, asOf))
  const named = current.filter(({ name }) => isSameName(name, ref.name))
  const ofKind = ref.kind === null ? named : named.filter(({ kind }) => kind === ref.kind)
  const matches = ofKind.length > 0 ? ofKind : named
  if (matches.length === 1) return { is: 'found', commune: matches[0] as StoredCommune }
  if (matches.length > 1) return { is: 'ambiguous', communes: matches }
  const similar = current.filter((commune) => isSimilar(commune, ref))
  return similar.length > 0 ? { is: 'similar', communes: similar } : { is: 'missing' }
}

const isSimilar = ({ name, formerNames }: StoredCommune, ref: CommuneRef) =>
  isLikeName(name, ref.name) || (formerNames ?? []).some((former) => isSameName(former, ref.name))

export const communeRefKey = ({ kind, name }: CommuneRef): string => `${kind ?? ''}|${foldKeepingMarks(name)}`
