import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasWithdrawn, lessWithdrawn } from '../../content/model/lessWithdrawn.ts'
import { snapshot as snapshotShape, type Snapshot } from '../../content/model/snapshot.ts'
import type { PublishPaths } from './publishPaths.ts'

/** For answers under way that still read from a release that is no longer current. */
const graceMs = 1_000

type Now = { release: string; snapshot: Snapshot }

/** By folder, what the last publish of this process showed: everything older was purged against it. */
const purgedFor = new Map<string, Now>()

/**
 * After a switch: takes what is public no longer out of everything that is kept of earlier publishes. Snapshots are what
 * an undo starts from, so they are written anew without it; of the pages made from them, which serve nobody any more,
 * those that differ from today's go. Looks at what lies there, not at what changed just now: a publish that was cut off
 * is made good by the next.
 */
export const purgeWithdrawn = async (paths: PublishPaths, { release, snapshot }: Now): Promise<void> => {
  const last = purgedFor.get(paths.snapshots)
  if (!last || hasWithdrawn(last.snapshot, snapshot)) await purgeKept(paths, { release, snapshot })
  purgedFor.set(paths.snapshots, { release, snapshot })
}

const purgeKept = async (paths: PublishPaths, { release, snapshot }: Now): Promise<void> => {
  const stale: string[] = []
  for (const file of existsSync(paths.snapshots) ? readdirSync(paths.snapshots) : []) {
    const id = file.replace(/\.json$/, '')
    if (id !== release && (await purgeSnapshot(join(paths.snapshots, file), snapshot))) stale.push(id)
  }
  const folders = stale.map((id) => join(paths.releases, id)).filter((folder) => existsSync(folder))
  if (folders.length === 0) return
  await sleep(graceMs)
  for (const folder of folders) keepCommonFiles(folder, join(paths.releases, release))
}

/** Whether there was something to take out. */
const purgeSnapshot = async (path: string, now: Snapshot): Promise<boolean> => {
  const kept = readKept(path)
  // One of another version of the product is of no use to an undo, and nobody could say what is in it.
  if (kept === null) return (rmSync(path), true)
  if (!hasWithdrawn(kept, now)) return false
  // Beside, then in one rename: a snapshot is whole, or the one before.
  const beside = join(dirname(path), `.${basename(path)}`)
  await writeFile(beside, JSON.stringify(lessWithdrawn(kept, now)), { flush: true })
  await rename(beside, path)
  return true
}

const readKept = (path: string): Snapshot | null => {
  try {
    return snapshotShape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** A file that today's release has as well is one and the same on the disk (a hard link): the others go. */
const keepCommonFiles = (folder: string, today: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const common = statSync(join(today, relative(folder, path)), { throwIfNoEntry: false })
    if (common?.ino !== statSync(path).ino) rmSync(path)
  }
}
