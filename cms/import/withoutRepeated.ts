import { unitKey } from '../../content/model/commune.ts'
import { foldKeepingMarks } from '../../content/model/text.ts'
import { refuse, type Note } from './cells.ts'
import { communeRefKey } from './communeIndex.ts'
import type { CommuneRef, ImportDocuments, ImportVillage } from './documents.ts'
import { showPlace, type Place } from './finding.ts'

const ownerKey = (commune: CommuneRef | null) => (commune === null ? '' : communeRefKey(commune))

/** What stands twice in the files of one import is taken once, and the second is reported, never merged. */
export const withoutRepeated = (documents: ImportDocuments, note: Note): ImportDocuments => ({
  ...documents,
  communes: takeOnce(documents.communes, unitKey, note),
  boards: takeOnce(documents.boards, ({ commune }) => ownerKey(commune), note),
  bulletins: takeOnce(
    documents.bulletins,
    ({ title, publishedOn, commune }) => [foldKeepingMarks(title), publishedOn, ownerKey(commune)].join('|'),
    note,
  ),
})

function takeOnce<Document extends { at: Place }>(
  documents: Document[],
  keyOf: (document: Document) => string,
  note: Note,
): Document[] {
  const first = new Map<string, Document>()
  return documents.filter((document) => {
    const earlier = first.get(keyOf(document))
    if (!earlier) return Boolean(first.set(keyOf(document), document))
    const reason = `Trùng với ${showPlace(earlier.at)}; phần này không được nhập và không bị gộp vào.`
    refuse({ at: document.at, note }, reason, 'Xoá bớt một chỗ, hoặc sửa nếu là hai mục khác nhau.')
    return false
  })
}

/**
 * Several files may speak of one village (a list of villages, then their teams; a CSV and a workbook of the same): they
 * are written one after the other, so that the later finds what the earlier brought.
 */
export function toRounds(villages: ImportVillage[]): ImportVillage[][] {
  const rounds: ImportVillage[][] = []
  const known: Map<string, ImportVillage[]>[] = []
  for (const village of villages) {
    const name = [communeRefKey(village.commune), village.kind, foldKeepingMarks(village.name)].join('|')
    const isFree = (seen: Map<string, ImportVillage[]>) =>
      !(seen.get(name) ?? []).some((other) => isSame(other, village))
    const index = known.findLastIndex((seen) => !isFree(seen)) + 1
    known[index] ??= new Map()
    known[index].set(name, [...(known[index].get(name) ?? []), village])
    ;(rounds[index] ??= []).push(village)
  }
  return rounds
}

/** Of one name: the same unless both have keys and these differ. */
const isSame = (a: ImportVillage, b: ImportVillage) => a.key === null || b.key === null || a.key === b.key
