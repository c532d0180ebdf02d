/** A thread that renders pages and places their files, one job after another. */
import { hash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { readFacts } from './pageFacts.ts'
import { pageFile } from './pageFile.ts'
import { PagePacker, type PackedPages } from './packPages.ts'
import { Placing } from './placeFile.ts'
import type { ListedPage } from './renderPages.ts'
import type { SiteBundle } from './siteBundle.ts'
import { SnapshotReader, type SnapshotBytes } from './snapshotBytes.ts'

/** What a thread is told to do. */
export type RenderJob = {
  snapshot: SnapshotBytes
  siteUrl: string
  pages: ListedPage[]
  folder: string
  previous: string | null
}
/** What it answers, some pages at a time, then `isDone`. A fault is the whole's, such as a full disk. */
export type RenderAnswer = {
  isReady?: boolean
  rendered?: PackedPages
  failed?: { path: string; reason: string }
  fault?: { message: string; code?: string }
  isDone?: boolean
}
/** Pages in one answer: fewer cost more, and more are more to render again when the thread is lost. */
const pagesAtOnce = 64
/** Places of the shared progress: which page, and whether it is being written already. */
export const [pagePlace, writingPlace] = [0, 1]

// Astro asks for the hash of every page's inline scripts; through the pool of threads each costs a fifth of its page.
const digest = crypto.subtle.digest.bind(crypto.subtle)
crypto.subtle.digest = async (algorithm, data) =>
  algorithm === 'SHA-256' && data instanceof Uint8Array
    ? new Uint8Array(hash('sha256', data, 'buffer')).buffer
    : digest(algorithm, data)

const { bundle, progress } = workerData as { bundle: string; progress: Int32Array }
const site = (await import(bundle)) as Pick<SiteBundle, 'renderTracked'>
const say = (answer: RenderAnswer): void => parentPort?.postMessage(answer)

const renderPage = async ({ path, status }: ListedPage, locals: { snapshot: Snapshot; siteUrl: string }) => {
  const { response, questions } = await site.renderTracked(new Request(new URL(path, locals.siteUrl)), locals)
  const body = new Uint8Array(await response.arrayBuffer())
  if (response.status !== status) throw new Error(`Trang trả lời mã ${response.status} thay vì ${status}.`)
  return { type: response.headers.get('content-type') ?? 'application/octet-stream', body, questions }
}

const sayFault = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const reader = new SnapshotReader()

const work = async (job: RenderJob): Promise<void> => {
  const snapshot = reader.read(job.snapshot)
  const placing = new Placing(job.folder, job.previous)
  const packer = new PagePacker()
  const sayPages = () => say({ rendered: packer.take() })
  for (const [n, page] of job.pages.entries()) {
    // Said before it begins: when a page hangs, the parent knows which.
    Atomics.store(progress, writingPlace, 0)
    Atomics.store(progress, pagePlace, n)
    let rendered
    try {
      rendered = await renderPage(page, { snapshot, siteUrl: job.siteUrl })
    } catch (error) {
      say({ failed: { path: page.path, reason: sayFault(error) } })
      continue
    }
    Atomics.store(progress, writingPlace, 1)
    const { type, body, questions } = rendered
    const file = pageFile(page.path)
    const isChanged = placing.place(file, body)
    packer.add({
      path: page.path,
      status: page.status,
      file,
      type,
      size: body.length,
      isChanged,
      questions,
      facts: readFacts({ type, body }),
    })
    if (packer.size >= pagesAtOnce) sayPages()
  }
  if (packer.size > 0) sayPages()
}

parentPort?.on('message', (job: RenderJob) => {
  work(job).then(
    () => say({ isDone: true }),
    (error: unknown) => say({ fault: { message: sayFault(error), ...codeOf(error) } }),
  )
})
const codeOf = (error: unknown): { code?: string } => {
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? {} : { code }
}
say({ isReady: true })
