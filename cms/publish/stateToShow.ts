import type { Snapshot } from '../../content/model/snapshot.ts'
import type { PublishMemory } from './publishMemory.ts'
import type { PublishPaths } from './publishPaths.ts'
import type { Work } from './publishRequests.ts'
import { readSnapshot } from './readSnapshot.ts'
import { chosenState } from './requestReasons.ts'
import type { Returned } from './returnedTo.ts'

/** A kept snapshot to show in place of what is newer. */
export type Earlier = {
  snapshot: Snapshot
  /** The release that is said to be shown again; null: it is what was newest. */
  of: string | null
}
export type StateToShow = {
  /** Null: what is newest. */
  earlier: Earlier | null
  /** The site stays in an earlier state, since nobody chose another. */
  isHeld: boolean
  /** What somebody chose, or the state in which the site was, is not kept any more. */
  isLost: boolean
}
type Kept = { returned: Returned | null; paths: PublishPaths; memory?: PublishMemory }

/**
 * The district returned to an earlier state on purpose: the site stays in it, whatever others publish, until the district
 * wants another or what is newest.
 */
export const stateToShow = ({ requests }: Work, { returned, paths, memory }: Kept): StateToShow => {
  const chosen = chosenState(requests)
  if (chosen === null) return { earlier: null, isHeld: false, isLost: false }
  const read = (release: string) => memory?.snapshotOf(release) ?? readSnapshot(paths, release)
  const wanted = chosen === undefined ? null : read(chosen)
  if (chosen !== undefined && wanted) return { earlier: { snapshot: wanted, of: chosen }, isHeld: false, isLost: false }
  const held = returned && read(returned.release)
  const isLost = chosen !== undefined || (returned !== null && held === null)
  return { earlier: held && { snapshot: held, of: returned.of }, isHeld: held !== null, isLost }
}
