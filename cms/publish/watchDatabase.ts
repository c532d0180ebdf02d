import { watch, type FSWatcher } from 'node:fs'

export type Wake = {
  /** Until something was written to the database, the time is over or the signal aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
  end: () => void
}

const settleMs = 15

/**
 * SQLite writes every commit into a file beside the database: a publisher that watches it knows of a request at once.
 * Where there is no such file (MongoDB), or the system cannot watch, waiting is a plain wait.
 */
export const watchDatabase = (folder: string): Wake => {
  let hasNews = false
  let wake: (() => void) | null = null
  const hear = (_: string, name: string | null): void => {
    if (!name?.endsWith('-wal')) return
    hasNews = true
    wake?.()
  }
  const watcher = tryToWatch(folder, hear)
  const wait = async (ms: number, signal: AbortSignal): Promise<void> => {
    if (!hasNews)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, ms)
        wake = () => (clearTimeout(timer), done())
        signal.addEventListener('abort', wake, { once: true })
      })
    wake = null
    // A commit is several writes; and one look a moment is enough, however busy the database is.
    if (hasNews) await new Promise((done) => setTimeout(done, settleMs))
    hasNews = false
  }
  return { wait, end: () => watcher?.close() }
}

const tryToWatch = (folder: string, hear: (event: string, name: string | null) => void): FSWatcher | null => {
  try {
    const watcher = watch(folder, { persistent: false }, hear)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    // The poll alone finds everything, a little later.
    return null
  }
}
