import { cpSync, renameSync, rmSync } from 'node:fs'
import { isMissing } from './placeFile.ts'
import type { PublishPaths } from './publishPaths.ts'
import { hashOfBundle } from './siteBundle.ts'

/** Beside the compiled site, since it finds the same packages there. */
const keptBundle = ({ bundle }: PublishPaths): string => `${bundle}.shown`

const hashIfThere = (bundle: string): string | null => {
  try {
    return hashOfBundle(bundle)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** By compiled site, what this process knows to be kept of it. */
const keptFor = new Map<string, string>()

/** After a good publish: keeps the compiled site that made it, for the day on which a newer one is broken. */
export const keepShownBundle = (paths: PublishPaths, hash: string): void => {
  const kept = keptBundle(paths)
  if (keptFor.get(kept) === hash) return
  if (hashIfThere(kept) !== hash) {
    const beside = `${kept}.new`
    rmSync(beside, { recursive: true, force: true })
    cpSync(paths.bundle, beside, { recursive: true, dereference: true })
    rmSync(kept, { recursive: true, force: true })
    renameSync(beside, kept)
  }
  keptFor.set(kept, hash)
}

/** What a withdrawal is rendered with when the publish failed: the compiled site of the last good one. */
export const withShownBundle = (paths: PublishPaths): PublishPaths => {
  const hash = hashIfThere(keptBundle(paths))
  return hash === null || hash === hashIfThere(paths.bundle) ? paths : { ...paths, bundle: keptBundle(paths) }
}
