import { findProblems, type Snapshot } from '../../content/model/snapshot.ts'
import { keysOf, type NamedKeys } from '../publish/documentKeys.ts'
import { toSnapshot } from '../publish/toSnapshot.ts'
import type { Noun } from '../publish/publishedDocuments.ts'
import type { Row } from './dryRun.ts'
import { layOver } from './layOver.ts'
import { pageOf } from './pageOf.ts'
import type { Draft } from './readDraft.ts'

/** What would be on the site, the page on which the draft is read, and why it would not come there. */
export type MappedDraft = { snapshot: Snapshot; path: string | null; findings: string[] }

/** Maps a draft the way a publish would map it now. */
export const mapDraft = (draft: Draft, base: Snapshot | null): MappedDraft => {
  const { document, documents, noun, today } = draft
  const ahead = (document?.slug as string) ?? null
  const { snapshot: part, problems } = toSnapshot(documents, { today, previous: base, ahead })
  if (document === null)
    return { snapshot: base && !draft.isWhole ? { ...base, today } : part, path: null, findings: [] }
  const keys = keysOf(documents)
  const snapshot = base && !draft.isWhole ? layOver(base, narrow(part, draft), placeOf(draft, keys)) : part
  const own = problems.filter((problem) => problem.noun === noun && (noun === 'settings' || problem.id === document.id))
  const known = new Set(base ? findProblems(base) : [])
  return {
    snapshot,
    path: pageOf(noun, document, { snapshot, keys }),
    findings: [...own.map(({ message }) => message), ...findProblems(snapshot).filter((fault) => !known.has(fault))],
  }
}

/** Units of which only names were read are none to show. */
const narrow = (part: Snapshot, { noun, document, before }: Draft): Snapshot => {
  const areUnitsRead = noun === 'communes' || (noun === 'settings' && document?.asOf !== before?.asOf)
  return areUnitsRead ? part : { ...part, communes: [] }
}

const placeOf = ({ noun, document, before }: Draft, keys: NamedKeys) => ({
  noun,
  key: document && keyOf(noun, document, keys),
  former: before && keyOf(noun, before, keys),
})

const keyOf = (noun: Noun, document: Row, keys: NamedKeys): string | null => {
  switch (noun) {
    case 'teams':
      return keys.village(document.village as never)
    case 'boards':
      return keys.commune(document.commune as never) ?? 'district'
    case 'bulletins':
    case 'decisions':
      return String(document.slug)
    case 'villages':
      return String(document.key)
    default:
      return null
  }
}
