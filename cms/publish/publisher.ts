import type { Payload } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { takeLease } from './lease.ts'
import type { PublishPaths } from './publishPaths.ts'
import { closeInterrupted, nextWork, recordedPublish } from './publishRecords.ts'
import { drawShareImage, type ShareImage } from './shareImages.ts'
import { loadSiteBundle } from './siteBundle.ts'

export type PublisherOptions = {
  payload: Payload
  paths: PublishPaths
  /** Ends the loop after the run under way. */
  signal: AbortSignal
  log: (line: string) => void
  /** After each run, whatever came of it. */
  onRun?: () => void
  now?: () => Date
  /** Milliseconds between looks at the requests. */
  pollMs?: number
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true })
  })

/** The publisher: waits for its lease, mends what a crash left behind, then publishes whenever it is asked to. */
export const runPublisher = async (options: PublisherOptions): Promise<void> => {
  const { payload, paths, signal, log, onRun = () => {}, now = () => new Date(), pollMs = 400 } = options
  const lease = await waitForLease(options)
  if (lease === null) return
  try {
    await closeInterrupted(payload, now())
    let publishedOn: string | null = null
    let undrawn: ShareImage[] = []
    while (!signal.aborted) {
      const today = todayInVietnam(now())
      // A static page cannot expire by itself: at the start and at each midnight of Vietnam there is work as well.
      const work = await nextWork(payload)
      if (work.requests.length > 0 || publishedOn !== today) {
        const { line, undrawn: left } = await recordedPublish({ payload, paths, work, now })
        log(line)
        onRun()
        undrawn = left ?? undrawn
        publishedOn = today
      } else if (undrawn.length > 0) await drawOne(paths, undrawn)
      else await sleep(pollMs, signal)
    }
  } finally {
    lease.release()
  }
}

/** Share images follow their pages while nothing waits to be published, one between two looks at the requests. */
const drawOne = async (paths: PublishPaths, undrawn: ShareImage[]): Promise<void> => {
  const image = undrawn.shift()
  if (!image) return
  try {
    await drawShareImage({ paths, bundle: await loadSiteBundle(paths.bundle), image })
  } catch (error) {
    // A page is whole without its image; the next publish tries again.
    console.error(`Share image ${image.path}:`, error)
  }
}

const waitForLease = async ({ paths, signal, log }: PublisherOptions): Promise<{ release: () => void } | null> => {
  for (let told = false; !signal.aborted; told = true) {
    const lease = takeLease(paths.lease)
    if (lease) return lease
    if (!told) log('Một bộ xuất bản khác đang chạy; chờ đến lượt.')
    await sleep(1_000, signal)
  }
  return null
}
