import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Snapshot } from '../../content/model/snapshot.ts'

export type ListedPage = { path: string; status: number }
export type RenderedPage = { path: string; type: string; body: Uint8Array }
export type FailedPage = { path: string; reason: string }
export type Rendering = { rendered: RenderedPage[]; failed: FailedPage[] }

type WorkerMessage = { started?: string; rendered?: RenderedPage; failed?: FailedPage }

export type RenderInput = {
  /** The site's compiled entry, e.g. `dist/site/server/entry.mjs`. */
  bundle: string
  snapshot: Snapshot
  siteUrl: string
  pages: ListedPage[]
  /** Milliseconds without progress after which a page counts as hanging. */
  stallMs?: number
  onProgress?: (done: number, total: number) => void
}

const workerFile = resolve(import.meta.dirname, 'renderWorker.ts')

/** Renders in a worker; a page that throws, answers wrongly or hangs is reported and the others go on. */
export const renderPages = async (input: RenderInput): Promise<Rendering> => {
  const rendering: Rendering = { rendered: [], failed: [] }
  let left = input.pages
  while (left.length > 0) {
    const hungAt = await renderUntilStall({ ...input, pages: left }, rendering)
    if (hungAt === null) break
    rendering.failed.push({ path: hungAt, reason: 'took too long' })
    left = left.slice(left.findIndex((page) => page.path === hungAt) + 1)
  }
  return rendering
}

/** Resolves to the path of the page that hung, or null when all pages are through. */
const renderUntilStall = (input: RenderInput, rendering: Rendering): Promise<string | null> =>
  new Promise((done, fail) => {
    const { bundle, snapshot, siteUrl, pages, stallMs = 10_000 } = input
    const worker = new Worker(workerFile, {
      workerData: { bundle: pathToFileURL(bundle).href, snapshot, siteUrl, pages },
    })
    let current: string | null = null
    const stalled = () => {
      void worker.terminate()
      if (current === null) fail(new Error(`The site's bundle did not load within ${stallMs} ms`))
      else done(current)
    }
    let timer = setTimeout(stalled, stallMs)
    worker.on('message', (message: WorkerMessage) => {
      clearTimeout(timer)
      timer = setTimeout(stalled, stallMs)
      if (message.started) current = message.started
      if (message.rendered) rendering.rendered.push(message.rendered)
      if (message.failed) rendering.failed.push(message.failed)
      if (!message.started) input.onProgress?.(rendering.rendered.length + rendering.failed.length, pages.length)
    })
    worker.on('error', (error) => {
      clearTimeout(timer)
      fail(error)
    })
    worker.on('exit', () => {
      clearTimeout(timer)
      done(null)
    })
  })
