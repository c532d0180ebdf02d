import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createIndex } from 'pagefind'
import type { PublishPaths } from './publishPaths.ts'
import { currentRelease, hashOf, isLink, listReleases, pointLink, readLink } from './release.ts'
import { syncFiles } from './syncFiles.ts'

export type SearchRecord = {
  url: string
  content: string
  meta: Record<string, string>
  filters?: Record<string, string[]>
  sort?: Record<string, string>
}

/** A full-text index, named by the content that it was made of: one that stands in the store is whole and never changes. */
export type SearchIndex = { name: string; records: SearchRecord[] }

export const toSearchIndex = (records: SearchRecord[]): SearchIndex => ({
  name: hashOf(JSON.stringify(records)),
  records,
})

const store = (paths: PublishPaths): string => join(paths.data, 'search')
const linkOf = (folder: string): string => join(folder, 'pagefind')
const targetOf = (name: string): string => join('..', '..', 'search', name)
const isBuilt = (paths: PublishPaths, name: string): boolean => existsSync(join(store(paths), name))

/** The index that a release shows; null when it has none. */
export const indexOf = (releaseFolder: string): string | null => {
  const link = linkOf(releaseFolder)
  return isLink(link) ? basename(readLink(link) ?? '') : null
}

/**
 * Gives a release that is being written the index of its own content when there is one, else the previous release's,
 * until its own is built. Returns the name of the index that it has now.
 */
export const linkIndex = (
  paths: PublishPaths,
  folder: string,
  { wanted, previous }: { wanted: SearchIndex; previous: string | null },
): string | null => {
  const former = previous === null ? null : indexOf(previous)
  const name = isBuilt(paths, wanted.name) ? wanted.name : former !== null && isBuilt(paths, former) ? former : null
  if (name !== null) symlinkSync(targetOf(name), linkOf(folder))
  return name
}

export const buildIndex = async (paths: PublishPaths, { name, records }: SearchIndex): Promise<void> => {
  if (isBuilt(paths, name)) return
  const folder = join(store(paths), name)
  const beside = `${folder}.next`
  mkdirSync(store(paths), { recursive: true })
  rmSync(beside, { recursive: true, force: true })
  await writeIndex(records, beside)
  await syncFiles(beside)
  renameSync(beside, folder)
}

/** The release being served shows the index from now on, if it is still the same release. */
export const showIndex = async (
  paths: PublishPaths,
  { release, name }: { release: string; name: string },
): Promise<void> => {
  if (currentRelease(paths) === release && isBuilt(paths, name))
    await pointLink(linkOf(join(paths.releases, release)), targetOf(name))
}

/** Drops indexes that no kept release shows. */
export const tidyIndexes = (paths: PublishPaths): void => {
  if (!existsSync(store(paths))) return
  const shown = new Set(listReleases(paths).map((id) => indexOf(join(paths.releases, id))))
  for (const name of readdirSync(store(paths)))
    if (!shown.has(name)) rmSync(join(store(paths), name), { recursive: true, force: true })
}

const writeIndex = async (records: SearchRecord[], outputPath: string): Promise<void> => {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error(`Pagefind: ${errors.join(' ')}`)
  try {
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, language: 'vi' })
      if (added.errors.length > 0) throw new Error(`Pagefind, ${record.url}: ${added.errors.join(' ')}`)
    }
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join(' ')}`)
  } finally {
    await index.deleteIndex()
  }
}
