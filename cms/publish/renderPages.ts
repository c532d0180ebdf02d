import type { PageFacts } from './pageFacts.ts'
import { RenderThread } from './renderThread.ts'
import type { SnapshotBytes } from './snapshotBytes.ts'

export type ListedPage = {
  path: string
  status: number
  /** Made of many documents: any edit may change it, and it takes longest. */
  isShared?: true
}
/** A page whose file stands in the release that is being written. */
export type RenderedPage = Pick<ListedPage, 'path' | 'status'> & {
  file: string
  type: string
  /** Bytes. */
  size: number
  /** Other than the file of that name in the previous release. */
  isChanged: boolean
  /** What it asked of the snapshot (site/trackReads.ts); null: it cannot be known. */
  questions: string[] | null
  facts: PageFacts
}
export type FailedPage = {
  path: string
  reason: string
  /** A thread was lost with it: it hung, used up the memory or ended the thread. */
  isLost?: true
  /** The template is at fault, not what the page says; the reason is for those who keep it. */
  isTemplate?: true
}
export type Rendering = { rendered: RenderedPage[]; failed: FailedPage[] }

export type RenderInput = {
  snapshot: SnapshotBytes
  siteUrl: string
  pages: ListedPage[]
  /** The release that is being written, and the one before it. */
  folder: string
  previous: string | null
  /** Milliseconds without progress after which a page counts as hanging. */
  stallMs?: number
  /** Names the document whose own page a path is: one that cost a thread at one page is not tried at the others. */
  documentOf?: (path: string) => string | null
  /** Gives up when so many threads are lost; what was not tried by then is neither rendered nor failed. */
  mostLost?: number
}

/** Each lost thread costs seconds: where this many are lost at different documents, most of the others would be as well. */
export const mostLost = 3

/** Fewer pages than this are done before a second thread has begun. */
const worthSecondThread = 400

/** Threads that render with one bundle. The first is kept warm from publish to publish; a second helps with many pages. */
export class Renderer {
  private readonly bundle: string
  private first: RenderThread | null = null

  /** `bundle`: the site's compiled entry, e.g. `dist/site/server/entry.mjs`. */
  constructor(bundle: string) {
    this.bundle = bundle
  }

  /** Renders pages into the folder; one that throws, answers wrongly or hangs is reported and the others go on. */
  async render(input: RenderInput): Promise<Rendering> {
    const rendering: Rendering = { rendered: [], failed: [] }
    if (input.pages.length === 0) return rendering
    const isMany = input.pages.length >= worthSecondThread
    const halves = isMany ? [0, 1].map((half) => input.pages.filter((_, n) => n % 2 === half)) : [input.pages]
    await Promise.all(halves.map((pages, n) => this.renderShare({ ...input, pages }, { rendering, n })))
    return rendering
  }

  /** One thread's share; a thread that hangs is ended, and another goes on without the page that it hung at. */
  private async renderShare(input: RenderInput, { rendering, n }: { rendering: Rendering; n: number }): Promise<void> {
    let thread = n === 0 ? (this.first ??= new RenderThread(this.bundle)) : new RenderThread(this.bundle)
    let left = input.pages
    try {
      for (;;) {
        const lost = await thread.run({ ...input, pages: left }, rendering)
        if (lost === null) break
        rendering.failed.push(lost)
        if (rendering.failed.filter(({ isLost }) => isLost).length >= (input.mostLost ?? mostLost)) {
          if (n === 0) this.first = null
          break
        }
        // Pages that it had rendered and not said yet are rendered again.
        const said = new Set([...rendering.rendered, ...rendering.failed].map((page) => page.path))
        const document = input.documentOf?.(lost.path) ?? null
        left = left.filter(
          ({ path }) => !said.has(path) && (document === null || input.documentOf?.(path) !== document),
        )
        thread = new RenderThread(this.bundle)
        if (n === 0) this.first = thread
      }
    } catch (error) {
      if (n === 0) this.first = null
      await thread.end()
      throw error
    }
    if (n > 0) await thread.end()
  }

  async end(): Promise<void> {
    await this.first?.end()
    this.first = null
  }
}
