import type { Snapshot } from '../../content/model/snapshot.ts'
import type { Passed } from './checkPages.ts'
import { CostlyDocuments } from './costlyDocuments.ts'
import { forgetTexts, type KnownPages } from './knownPages.ts'
import type { Answers } from './renderChanged.ts'
import { Renderer } from './renderPages.ts'
import { bundleEntry } from './siteBundle.ts'
import { SnapshotWriter } from './snapshotBytes.ts'
import { SpareRelease } from './spareRelease.ts'
import { CheckedForms } from './checkedForms.ts'

type Last = {
  release: string
  bundle: string
  siteUrl: string
  today: string
  snapshot: Snapshot
  pages: KnownPages
  answers: Answers
  passed: Passed
}

/**
 * What a publisher remembers from one publish to the next, so that what did not change costs nothing. It is never
 * needed: with an empty one (a start, midnight, another bundle, another publisher in between) everything is made anew.
 */
export class PublishMemory {
  readonly forms = new CheckedForms()
  readonly writer = new SnapshotWriter()
  readonly spare = new SpareRelease()
  readonly costly = new CostlyDocuments()
  private last: Last | null = null
  private renderer: { bundle: string; renderer: Renderer } | null = null

  keep(last: Last): void {
    this.last = last
  }

  forget(): void {
    this.last = null
    this.forms.clear()
    this.spare.drop()
  }

  /** The snapshot of that release, when it is remembered. */
  snapshotOf(release: string | null): Snapshot | null {
    return this.last?.release === release ? this.last.snapshot : null
  }

  /** The pages of that release, what they were answered and passed; none when anything that all of them depend on is other now. */
  pagesFor(now: { release: string | null; bundle: string; siteUrl: string; today: string }): {
    pages: KnownPages
    answers: Answers
    passed: Passed | null
  } {
    const { last } = this
    const isSame =
      last !== null &&
      last.release === now.release &&
      last.bundle === now.bundle &&
      last.siteUrl === now.siteUrl &&
      last.today === now.today
    if (isSame) return last
    forgetTexts()
    this.costly.clear()
    return { pages: new Map(), answers: new Map(), passed: null }
  }

  /** Threads that have this bundle loaded. */
  rendererFor(folder: string, bundle: string): Renderer {
    if (this.renderer?.bundle !== bundle) {
      void this.renderer?.renderer.end()
      this.renderer = { bundle, renderer: new Renderer(bundleEntry(folder)) }
    }
    return this.renderer.renderer
  }

  async end(): Promise<void> {
    this.spare.drop()
    await this.renderer?.renderer.end()
    this.renderer = null
  }
}
