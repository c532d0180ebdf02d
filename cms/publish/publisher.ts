import type { Payload } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { FollowUps } from './followUps.ts'
import { takeLease } from './lease.ts'
import { PublishMemory } from './publishMemory.ts'
import type { PublishInput } from './publish.ts'
import type { PublishPaths } from './publishPaths.ts'
import { closeInterrupted } from './publishHistory.ts'
import { recordedPublish } from './publishRecords.ts'
import { nextWork, unservedRequests, type Request } from './publishRequests.ts'
import { ReadMemory } from './readMemory.ts'
import { watchDatabase, type Wake } from './watchDatabase.ts'

export type PublisherOptions = {
  payload: Payload
  paths: PublishPaths
  /** Ends the loop after the run under way. */
  signal: AbortSignal
  log: (line: string) => void
  /** After each run, whatever came of it. */
  onRun?: () => void
  now?: () => Date
  /** Milliseconds between looks at the requests, where nothing wakes the publisher earlier. */
  pollMs?: number
  /** See `publish`. */
  checkpoint?: PublishInput['checkpoint']
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true })
  })

const retryAfterMs = 60_000

/** The publisher: waits for its lease, mends what a crash left behind, then publishes whenever it is asked to. */
export const runPublisher = async (options: PublisherOptions): Promise<void> => {
  const lease = await waitForLease(options)
  if (lease === null) return
  const publisher = new Publisher(options)
  try {
    await publisher.run()
  } finally {
    await publisher.end()
    lease.release()
  }
}

class Publisher {
  private readonly options: PublisherOptions
  private readonly memory = new PublishMemory()
  private readonly read = new ReadMemory()
  private readonly followUps: FollowUps
  private readonly wake: Wake
  private readonly now: () => Date
  /** The day of the site; null before the first run. */
  private publishedOn: string | null = null
  /** After a failed run: when to try again, and what it was asked for. */
  private retryAt: number | null = null
  private unserved: Request[] = []
  private isMended = false
  private complaint: string | null = null

  constructor(options: PublisherOptions) {
    this.options = options
    this.now = options.now ?? (() => new Date())
    this.followUps = new FollowUps(options.paths)
    this.wake = watchDatabase(options.paths.data)
  }

  async run(): Promise<void> {
    const { signal, pollMs = 400 } = this.options
    while (!signal.aborted) {
      try {
        if ((await this.publishIfAsked()) || (await this.followUps.step())) continue
        await this.wake.wait(pollMs, signal)
      } catch (error) {
        // The database does not answer, or cannot be written to: nothing of it may end the publisher.
        this.complain(error)
        this.read.forget()
        // A record may have been left running.
        this.isMended = false
        this.retryAt ??= performance.now() + retryAfterMs
        await sleep(5_000, signal)
      }
    }
  }

  async end(): Promise<void> {
    this.wake.end()
    await this.followUps.settle()
    await this.memory.end()
  }

  /** Once for as long as it lasts: it is tried again every few seconds, and the disk that holds the log may be full. */
  private complain(error: unknown): void {
    const fault = String(error)
    if (fault === this.complaint) return
    this.complaint = fault
    console.error(error)
    this.options.log('Bộ xuất bản chưa làm việc được với cơ sở dữ liệu; sẽ thử lại mỗi năm giây.')
  }

  /** A static page cannot expire by itself: at the start and at each midnight of Vietnam there is work as well. */
  private async publishIfAsked(): Promise<boolean> {
    const { payload, paths, log, onRun = () => {}, checkpoint } = this.options
    if (!this.isMended) {
      await closeInterrupted(payload, this.now())
      this.unserved = await unservedRequests(payload)
      this.isMended = true
    }
    const today = todayInVietnam(this.now())
    const work = await nextWork(payload)
    const isRetry = this.retryAt !== null && performance.now() >= this.retryAt
    const isNewDay = this.publishedOn !== today
    if (work.requests.length === 0 && !isNewDay && !isRetry) return false
    if (isNewDay || isRetry) this.read.forget()
    // Whatever comes of it, this run is the day's: a clock that jumps does not make it run over and over.
    this.publishedOn = today
    const { memory, read, now } = this
    const asked = { requests: [...this.unserved, ...work.requests] }
    const run = { payload, paths, work: asked, now, memory, read, ...(checkpoint ? { checkpoint } : {}) }
    const { line, followUp, isUnserved } = await recordedPublish(run)
    this.retryAt = isUnserved ? performance.now() + retryAfterMs : null
    this.unserved = isUnserved ? asked.requests : []
    if (followUp) this.followUps.take(followUp)
    log(line)
    this.complaint = null
    onRun()
    return true
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
