import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { ComposedPage } from './composeSite.ts'
import { isPacked } from './packFiles.ts'
import { Placing } from './placeFile.ts'
import type { PublishPaths } from './publishPaths.ts'
import { switchTo, type ReleaseFile } from './release.ts'
import { syncFiles, syncOne } from './syncFiles.ts'
import { placeUpload, type Upload } from './uploads.ts'

/** The previous release lacks a file that it should hold: nothing that is remembered of it can be trusted. */
export class LostFile extends Error {}

export type Filling = {
  folder: string
  previous: string | null
  pages: ComposedPage[]
  /** Small files made in this process: hashed assets, the version. */
  files: ReleaseFile[]
  uploads: Upload[]
}

/** Puts everything that is not rendered now into the release that is being written; returns files without gzip copy. */
export const fillRelease = ({ folder, previous, pages, files, uploads }: Filling): string[] => {
  const placing = new Placing(folder, previous)
  const before = (file: string): string => join(previous ?? '', file)
  const unpacked: string[] = []
  const pack = (file: string, size: number, isChanged: boolean) => {
    if (!isPacked(file, size)) return
    if (isChanged || previous === null || !placing.link(`${file}.gz`, before(`${file}.gz`))) unpacked.push(file)
  }
  for (const { page, isKept, isChanged } of pages) {
    if (isKept && !placing.link(page.file, before(page.file))) throw new LostFile(`${page.file} is not in ${previous}`)
    pack(page.file, page.size, isChanged)
  }
  for (const { file, body } of files) pack(file, body.length, placing.place(file, body))
  for (const upload of uploads) pack(upload.file, upload.stats.size, placeUpload(upload, { placing, folder, previous }))
  if (previous !== null) keepAssets({ placing, folder, previous })
  return unpacked
}

/** Hashed assets only add up, so that a page loaded before the switch still finds its own. */
const keepAssets = ({ placing, folder, previous }: { placing: Placing; folder: string; previous: string }): void => {
  const assets = join(previous, '_astro')
  if (!existsSync(assets)) return
  for (const entry of readdirSync(assets, { withFileTypes: true }))
    if (entry.isFile() && !existsSync(join(folder, '_astro', entry.name)))
      placing.link(join('_astro', entry.name), join(assets, entry.name))
}

export type Switching = {
  paths: PublishPaths
  release: string
  folder: string
  snapshot: Snapshot
  checkpoint: (name: string) => Promise<void> | void
}

/**
 * Everything is on the disk before `current` names it: no release is ever served, after a power cut either, that is not
 * whole or without the snapshot it came from.
 */
export const finishRelease = async ({ paths, release, folder, snapshot, checkpoint }: Switching): Promise<void> => {
  mkdirSync(paths.snapshots, { recursive: true })
  const snapshotBeside = join(paths.snapshots, `.${release}.json`)
  await writeFile(snapshotBeside, JSON.stringify(snapshot), { flush: true })
  await checkpoint('snapshot written')
  await syncFiles(folder)
  await checkpoint('synced')
  await rename(snapshotBeside, join(paths.snapshots, `${release}.json`))
  await checkpoint('snapshot named')
  await rename(folder, join(paths.releases, release))
  await checkpoint('release named')
  await syncOne(paths.snapshots)
  await syncOne(paths.releases)
  await checkpoint('named on disk')
  await switchTo(paths, release)
  await checkpoint('switched')
}
