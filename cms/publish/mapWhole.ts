import type { Day } from '../../content/model/date.ts'
import { findProblems, type Snapshot } from '../../content/model/snapshot.ts'
import type { CheckedForms } from './checkedForms.ts'
import type { Mapping, PublishedDocuments } from './publishedDocuments.ts'
import { returnToKept, type MapKept } from './returnToKept.ts'
import { toSnapshot } from './toSnapshot.ts'
import { WholeFault } from './wholeFault.ts'

export type MapInput = {
  documents: PublishedDocuments
  today: Day
  /** The snapshot on the site now, where last good forms come from. */
  lastGood: Snapshot | null
  /** A kept snapshot to show again in place of what is newer. */
  returnTo: Snapshot | null
  /** How it is shown again; by itself as `returnToKept` does. */
  mapKept?: MapKept
  forms: CheckedForms
}
/** Documents to set aside, with the reason; of those dropped the last good form failed as well. */
export type SetAside = { refused: Map<string, string>; dropped: Set<string> }

/** What is to be rendered. @throws WholeFault where it contradicts itself */
export const mapWhole = (input: MapInput, { refused, dropped }: SetAside): Mapping => {
  const { documents, today, lastGood, returnTo, mapKept = returnToKept, forms } = input
  const now = toSnapshot(documents, { today, previous: lastGood, refused, dropped, forms })
  const mapping = returnTo ? mapKept(returnTo, now, refused) : now
  const faults = findProblems(mapping.snapshot)
  if (faults.length > 0)
    throw new WholeFault(`Dữ liệu chung chưa nhất quán; trang cũ vẫn giữ nguyên. ${faults.slice(0, 3).join(' ')}`)
  return mapping
}
