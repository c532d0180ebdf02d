import { hasWithdrawn, lessWithdrawn } from '../../content/model/lessWithdrawn.ts'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { todayInVietnam } from '../../content/model/date.ts'
import { publish, type PublishInput, type Published } from './publish.ts'
import { readSnapshot } from './readSnapshot.ts'
import type { Mapping } from './publishedDocuments.ts'
import { currentRelease } from './release.ts'
import { readReturnOf } from './releaseNote.ts'
import { returnToKept, type MapKept } from './returnToKept.ts'
import { toSnapshot } from './toSnapshot.ts'

/**
 * The site as it stands, less what was taken off or withdrawn since. For a publish that failed as a whole, so that no
 * withdrawal waits for somebody else's fault to be mended, and while the site stays in an earlier state. Null when the
 * site shows nothing of that kind.
 */
export const takeOff = async (input: PublishInput): Promise<Published | null> => {
  const { paths, memory } = input
  const release = currentRelease(paths)
  const kept = release === null ? null : (memory?.snapshotOf(release) ?? readSnapshot(paths, release))
  if (kept === null) return null
  const documents = await input.read()
  const today = todayInVietnam(input.now)
  const now = toSnapshot(documents, { today, previous: kept })
  // A new day takes off what has expired.
  const isOfToday = kept.today === today
  if (isOfToday && !showsMore(kept, lessTakenOff(kept, now, new Map()).snapshot)) return null
  const read = () => Promise.resolve(documents)
  // Far fewer pages are not possible: see `lessTakenOff`.
  const earlier = { snapshot: kept, of: readReturnOf(paths) ?? null }
  return publish({ ...input, read, earlier, mapKept: lessTakenOff, allowCollapse: true })
}

/**
 * What is gone from the CMS goes from the site, as in a return. Where that would be half of all, something else is
 * wrong: then people's withdrawals alone count, in teams that are still there to say so.
 */
export const lessTakenOff: MapKept = (kept, now, refused): Mapping => {
  const less = returnToKept(kept, now, refused)
  if (documentsIn(less.snapshot) * 2 >= documentsIn(kept)) return less
  const teamOf = new Map(now.snapshot.villages.map(({ key, team }) => [key, team]))
  const told = kept.villages.map((village) => ({ ...village, team: teamOf.get(village.key) ?? village.team }))
  const snapshot = { ...lessWithdrawn(kept, { ...kept, villages: told }), today: now.snapshot.today }
  return { snapshot: lessRefused(snapshot, refused), problems: less.problems }
}

const lessRefused = (snapshot: Snapshot, refused: Map<string, string>): Snapshot => ({
  ...snapshot,
  decisions: snapshot.decisions.filter(({ slug }) => !refused.has(`decisions/${slug}`)),
  bulletins: snapshot.bulletins.filter(({ slug }) => !refused.has(`bulletins/${slug}`)),
})

const documentsIn = ({ communes, villages, boards, decisions, bulletins }: Snapshot): number =>
  [communes, villages, villages.filter(({ team }) => team), boards, decisions, bulletins].reduce(
    (sum, { length }) => sum + length,
    0,
  )

const showsMore = (kept: Snapshot, less: Snapshot): boolean =>
  documentsIn(less) < documentsIn(kept) ||
  filesIn(less) < filesIn(kept) ||
  officesIn(less) !== officesIn(kept) ||
  hasWithdrawn(kept, less)

const filesIn = ({ decisions, bulletins }: Snapshot): number =>
  decisions.filter(({ file }) => file).length + bulletins.filter(({ audio }) => audio).length

const officesIn = ({ settings, communes }: Snapshot): string =>
  JSON.stringify([settings, ...communes].map(({ office }) => office))
