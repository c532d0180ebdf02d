import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { PageUnpacker } from './packPages.ts'
import type { FailedPage, ListedPage, Rendering } from './renderPages.ts'
import type { RenderAnswer, RenderJob } from './renderWorker.ts'
import type { SnapshotBytes } from './snapshotBytes.ts'

const workerFile = resolve(import.meta.dirname, 'renderWorker.ts')
const mostMegabytes = 320
/** Most of what a page needs is garbage with its last byte: collecting it rarely is cheap. */
const youngMegabytes = 32

/** Loading the compiled site takes longer than any page. */
const startMs = 10_000

export class BrokenBundle extends Error {}

type Run = {
  snapshot: SnapshotBytes
  siteUrl: string
  pages: ListedPage[]
  folder: string
  previous: string | null
  stallMs?: number
}

const sayDeath = (error: unknown): string => {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return 'Trang dùng quá nhiều bộ nhớ nên phải dừng.'
  return error instanceof Error ? error.message : String(error)
}

/** One worker thread, watched: it cannot hold up a publish by hanging, dying or using up the memory. */
export class RenderThread {
  private readonly worker: Worker
  /** See renderWorker.ts. */
  private readonly progress = new Int32Array(new SharedArrayBuffer(8))
  private isReady = false
  private isEnded = false

  constructor(bundle: string) {
    this.worker = new Worker(workerFile, {
      workerData: { bundle: pathToFileURL(bundle).href, progress: this.progress },
      // React's development build says the same bytes, slower.
      env: { ...process.env, NODE_ENV: 'production' },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    })
    // A warm thread keeps no process alive.
    this.worker.unref()
    this.worker.on('error', () => (this.isEnded = true))
  }

  /** Renders the pages; resolves to the page at which the thread was lost, or null when all are through. */
  run({ stallMs = 10_000, ...job }: Run, rendering: Rendering): Promise<FailedPage | null> {
    this.progress.fill(0)
    const { worker } = this
    const task: RenderJob = {
      snapshot: job.snapshot,
      siteUrl: job.siteUrl,
      pages: job.pages,
      folder: job.folder,
      previous: job.previous,
    }
    const unpacker = new PageUnpacker()
    return new Promise((done, fail) => {
      const watch = this.watchStall(stallMs, () => lose('Trang dựng quá lâu nên phải dừng.'))
      const settle = (how: () => void) => {
        clearInterval(watch)
        worker.off('message', hear).off('error', died).off('exit', left)
        worker.unref()
        how()
      }
      const lose = (reason: string) => {
        const [page = 0, isWriting] = this.progress
        const path = job.pages[page]?.path
        void this.end()
        if (!this.isReady || path === undefined) settle(() => fail(new BrokenBundle(reason)))
        else if (isWriting === 1) settle(() => fail(new Error(`Ghi trang ${path} vào đĩa không xong. ${reason}`)))
        else settle(() => done({ path, reason, isLost: true }))
      }
      const hear = (answer: RenderAnswer) => {
        if (answer.isReady) this.isReady = true
        if (answer.rendered) rendering.rendered.push(...unpacker.unpack(answer.rendered))
        if (answer.failed) rendering.failed.push(answer.failed)
        if (answer.fault) {
          const { message, code } = answer.fault
          settle(() => fail(Object.assign(new Error(message), code === undefined ? {} : { code })))
        }
        if (answer.isDone) settle(() => done(null))
      }
      const died = (error: unknown) => lose(sayDeath(error))
      const left = () => lose('Trang làm bộ dựng trang tự dừng.')
      worker.on('message', hear).on('error', died).on('exit', left)
      worker.ref()
      if (this.isEnded) return left()
      worker.postMessage(task)
    })
  }

  private watchStall(stallMs: number, stalled: () => void): NodeJS.Timeout {
    const everyMs = Math.min(250, stallMs / 4)
    // Looks and not time: while this process is held up itself, nobody hears the thread.
    let [seen, looks] = ['', 0]
    return setInterval(() => {
      const now = `${this.isReady} ${this.progress.join()}`
      looks = now === seen ? looks + 1 : 0
      seen = now
      if (looks * everyMs > (this.isReady ? stallMs : Math.max(stallMs, startMs))) stalled()
    }, everyMs)
  }

  async end(): Promise<void> {
    this.isEnded = true
    await this.worker.terminate()
  }
}
