import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { KnownPage, KnownPages } from './knownPages.ts'
import { Placing } from './placeFile.ts'
import type { PublishPaths } from './publishPaths.ts'
import { linkKept } from './writeRelease.ts'

/** Pages that stand in a release that is being written, as the previous one has them, by path. */
export type Kept = Map<string, { page: KnownPage; isPacked: boolean }>
type Begun = { release: string; folder: string; placing: Placing; waiting: KnownPage[]; kept: Kept }

const pagesAtOnce = 200
/** A name that `removeLeftovers` removes: a spare release is of use to the process that began it and to no other. */
const nameOf = (release: string): string => `.${release}.spare`

/**
 * The next release, begun while nothing else is to be done: most pages will stay, and linking thousands of them takes
 * longer than all the rest of an edit. It holds pages and their gzip copies only, as far as it was brought.
 */
export class SpareRelease {
  private begun: Begun | null = null

  get folder(): string | null {
    return this.begun?.folder ?? null
  }

  /** After a publish; a release that is gone by then is simply not found. */
  begin(paths: PublishPaths, release: string, pages: KnownPages): void {
    this.drop()
    const folder = join(paths.releases, nameOf(release))
    const placing = new Placing(folder, join(paths.releases, release))
    this.begun = { release, folder, placing, waiting: [...pages.values()], kept: new Map() }
  }

  /** Nothing is to be linked any more. */
  get isReady(): boolean {
    return this.begun === null || this.begun.waiting.length === 0
  }

  /** Links some more pages. */
  step(pages = pagesAtOnce): void {
    const { begun } = this
    if (begun === null) return
    try {
      mkdirSync(begun.folder, { recursive: true })
      for (const page of begun.waiting.splice(-pages))
        begun.kept.set(page.path, { page, isPacked: linkKept(begun.placing, page, begun.placing.previous) })
    } catch (error) {
      // A disk that is full needs the room.
      this.drop()
      throw error
    }
  }

  /** Makes it the folder of the next release; returns what is in it, nothing when it was begun from another release. */
  take(folder: string, { previous }: { previous: string | null }): Kept {
    const { begun } = this
    if (begun?.release !== previous || !existsSync(begun.folder)) {
      this.drop()
      mkdirSync(folder, { recursive: true })
      return new Map()
    }
    this.begun = null
    renameSync(begun.folder, folder)
    return begun.kept
  }

  drop(): void {
    if (this.begun) rmSync(this.begun.folder, { recursive: true, force: true })
    this.begun = null
  }
}
