import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import type { PublishPaths } from './publishPaths.ts'
import { syncOne } from './syncFiles.ts'

export type ReleaseFile = { file: string; body: Uint8Array }

/** The id of the release being served, or null before the first publish. */
export const currentRelease = (paths: PublishPaths): string | null => {
  const target = readLink(paths.current)
  return target === null ? null : basename(target)
}

/** Where a symbolic link leads; null when there is none. */
export const readLink = (path: string): string | null => {
  try {
    return readlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Every file below a folder as release files, with `prefix` before their names; none when the folder is not there. */
export const readFolder = (folder: string, prefix = ''): ReleaseFile[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({ file: join(prefix, relative(folder, path)), body: readFileSync(path) }))
    : []

/** Replaces a symbolic link in one rename: a request sees the old target or the new one. */
export const pointLink = async (link: string, target: string): Promise<void> => {
  const beside = `${link}.next`
  rmSync(beside, { force: true })
  symlinkSync(target, beside)
  await rename(beside, link)
}

/** One rename: a request sees the old release or the new one, never a mixture. */
export const switchTo = async (paths: PublishPaths, id: string): Promise<void> => {
  await pointLink(paths.current, join('releases', id))
  await syncOne(paths.data)
}

export const keptReleases = 5

/** Ids of whole releases, the oldest first. */
export const listReleases = (paths: PublishPaths): string[] =>
  existsSync(paths.releases)
    ? readdirSync(paths.releases)
        .filter((id) => !id.startsWith('.'))
        .sort()
    : []

/** Removes what a run that was cut off, or a tidying, left behind; `but` is a folder that is still of use. */
export const removeLeftovers = (paths: PublishPaths, { but = null }: { but?: string | null } = {}): void => {
  for (const folder of [paths.releases, paths.snapshots])
    for (const id of existsSync(folder) ? readdirSync(folder) : [])
      if (id.startsWith('.') && join(folder, id) !== but) rmSync(join(folder, id), { recursive: true, force: true })
}

/** Removes releases and snapshots beyond the newest `keep`. They leave by one rename, so that none is ever half there. */
export const tidyReleases = async (paths: PublishPaths, keep = keptReleases): Promise<void> => {
  const ids = listReleases(paths)
  const served = currentRelease(paths)
  for (const id of ids.slice(0, Math.max(0, ids.length - keep)).filter((id) => id !== served)) {
    const leaving = join(paths.releases, `.${id}.leaving`)
    await rename(join(paths.releases, id), leaving)
    await rm(join(paths.snapshots, `${id}.json`), { force: true })
    await rm(leaving, { recursive: true, force: true })
  }
}

/** Ids rise by one whatever the clock says: `000042`. */
export const nextRelease = (paths: PublishPaths): string => {
  const ids = existsSync(paths.releases) ? readdirSync(paths.releases).map((id) => Number(/\d+/.exec(id)?.[0])) : []
  return String(Math.max(0, ...ids.filter(Number.isFinite)) + 1).padStart(6, '0')
}

export const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

export const hashOf = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex').slice(0, 16)
