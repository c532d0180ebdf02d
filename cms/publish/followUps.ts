import { listReleases, tidyReleases, currentRelease } from './release.ts'
import { packFiles } from './packFiles.ts'
import type { KnownPages } from './knownPages.ts'
import { writePageReads, type ReadFor } from './pageReads.ts'
import type { PublishPaths } from './publishPaths.ts'
import { buildIndex, showIndex, tidyIndexes, type SearchIndex } from './searchIndex.ts'
import { drawShareImage, tidyShareImages, type ShareImage } from './shareImages.ts'
import { loadSiteBundle } from './siteBundle.ts'
import type { SpareRelease } from './spareRelease.ts'

/** What a release still lacks when it goes on the site, none of which a page needs to be whole. */
export type FollowUp = {
  release: string
  /** What its pages asked, for the previews of another process; null once it is written. */
  reads: { now: ReadFor; known: KnownPages } | null
  /** Files without their gzip copy. */
  unpacked: string[]
  /** Null: the release shows the index of its own content already. */
  index: SearchIndex | null
  images: ShareImage[]
  undrawn: ShareImage[]
  spare: SpareRelease
}

const filesAtOnce = 400

/** Does in small steps what may follow the switch; each can be cut off, and a later publish finds what is missing. */
export class FollowUps {
  private readonly paths: PublishPaths
  private readonly log: (what: string, error: unknown) => void
  private left: FollowUp | null = null
  private isTidy = true
  private indexing: Promise<void> | null = null

  constructor(paths: PublishPaths, log = (what: string, error: unknown): void => console.error(`${what}:`, error)) {
    this.paths = paths
    this.log = log
  }

  /** After a publish: what an earlier one still lacked is of no use any more. */
  take(followUp: FollowUp): void {
    const { unpacked, undrawn } = followUp
    this.left = { ...followUp, unpacked: [...unpacked], undrawn: newestFirst(undrawn, this.left?.undrawn ?? []) }
    this.isTidy = false
  }

  /** Does the next step; false when there is none. */
  async step(): Promise<boolean> {
    const { left } = this
    if (left?.index && this.indexing === null) this.indexing = this.index(left.release, left.index)
    if (left?.reads) return this.try('Page reads', () => this.tellReads(left))
    if (left && left.unpacked.length > 0) return this.try('Gzip', () => this.pack(left))
    if (!this.isTidy && this.indexing === null) return this.try('Tidying', () => this.tidy())
    // Images of a whole district take minutes to draw, and edits go on meanwhile.
    if (left && !left.spare.isReady) return this.try('Spare release', () => left.spare.step())
    const image = left?.undrawn.shift()
    if (image) return this.try(`Share image ${image.path}`, () => this.draw(image))
    return false
  }

  /** Until nothing is left, for a process that publishes once. */
  async finish(): Promise<void> {
    while ((await this.step()) || this.indexing) await this.indexing
  }

  /** What runs in the background has ended. */
  async settle(): Promise<void> {
    this.left = null
    await this.indexing
  }

  private async try(what: string, step: () => Promise<void> | void): Promise<true> {
    try {
      await step()
    } catch (error) {
      // The site is whole without it; the next publish tries again.
      this.log(what, error)
    }
    return true
  }

  private async tellReads(left: FollowUp): Promise<void> {
    const { reads } = left
    left.reads = null
    if (reads) await writePageReads(this.paths, reads.now, reads.known)
  }

  private async pack(left: FollowUp): Promise<void> {
    await packFiles(this.paths, left.release, left.unpacked.splice(0, filesAtOnce))
  }

  private async tidy(): Promise<void> {
    this.isTidy = true
    await tidyReleases(this.paths)
    tidyIndexes(this.paths)
    if (this.left && listReleases(this.paths).length > 0) tidyShareImages(this.paths, this.left.images)
  }

  private async draw(image: ShareImage): Promise<void> {
    await drawShareImage({ paths: this.paths, bundle: await loadSiteBundle(this.paths.bundle), image })
  }

  /** Beside the other steps: it takes seconds in a large district, and a publish must not wait for it. */
  private async index(release: string, index: SearchIndex): Promise<void> {
    await this.try('Search index', async () => {
      await buildIndex(this.paths, index)
      await showIndex(this.paths, { release: currentRelease(this.paths) ?? release, name: index.name })
    })
    if (this.left?.index === index) this.left.index = null
    this.isTidy = false
    this.indexing = null
  }
}

/** What was edited just now does not wait for the images of a whole district. */
const newestFirst = (undrawn: ShareImage[], waiting: ShareImage[]): ShareImage[] => {
  const paths = new Set(waiting.map(({ path }) => path))
  const isNew = ({ path }: ShareImage) => !paths.has(path)
  return [...undrawn.filter(isNew), ...undrawn.filter((image) => !isNew(image))]
}
