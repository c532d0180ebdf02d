import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { snapshot as snapshotShape, type Snapshot } from '../../content/model/snapshot.ts'
import type { PublishPaths } from './publishPaths.ts'

/** The snapshot behind a release; null when it is gone or from another version of the product. */
export const readSnapshot = (paths: PublishPaths, release: string): Snapshot | null => {
  const path = join(paths.snapshots, `${release}.json`)
  if (!existsSync(path)) return null
  try {
    return snapshotShape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
