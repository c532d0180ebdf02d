import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
  /** Those that were rendered; the others are linked already. */
  pages: ComposedPage[]
  /** Small files made in this process: hashed assets, the version. */
  files: ReleaseFile[]
  uploads: Upload[]
}

/** Puts everything that is not a page into the release that is being written; returns files without gzip copy. */
export const fillRelease = ({ folder, previous, pages, files, uploads }: Filling): string[] => {
  const placing = new Placing(folder, previous)
  const unpacked: string[] = []
  const pack = (file: string, size: number, isChanged: boolean) => {
    if (!isPacked(file, size)) return
    if (isChanged || !linkPacked(placing, file, previous)) unpacked.push(file)
  }
  for (const { page, isChanged } of pages) pack(page.file, page.size, isChanged)
  for (const { file, body } of files) pack(file, body.length, placing.place(file, body))
  for (const upload of uploads) pack(upload.file, upload.stats.size, placeUpload(upload, { placing, folder, previous }))
  if (previous !== null) keepAssets({ placing, folder, previous })
  return unpacked
}

const linkPacked = (placing: Placing, file: string, previous: string | null): boolean =>
  previous !== null && placing.link(`${file}.gz`, join(previous, `${file}.gz`))

type Page = { file: string; size: number }

/** Links a page that stays as it is, with its gzip copy; false when there is no such copy yet. */
export const linkKept = (placing: Placing, { file, size }: Page, previous: string | null): boolean => {
  if (!placing.link(file, join(previous ?? '', file))) throw new LostFile(`${file} is not in ${previous}`)
  return !isPacked(file, size) || linkPacked(placing, file, previous)
}

export const unlinkKept = (placing: Placing, { file }: Page): void => {
  placing.remove(file)
  placing.remove(`${file}.gz`)
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
  /** As JSON. */
  snapshot: Uint8Array
  checkpoint: (name: string) => Promise<void> | void
}

/**
 * Everything is on the disk before `current` names it: no release is ever served, after a power cut either, that is not
 * whole or without the snapshot it came from.
 */
export const finishRelease = async ({ paths, release, folder, snapshot, checkpoint }: Switching): Promise<void> => {
  mkdirSync(paths.snapshots, { recursive: true })
  const snapshotBeside = join(paths.snapshots, `.${release}.json`)
  await writeFile(snapshotBeside, snapshot, { flush: true })
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
