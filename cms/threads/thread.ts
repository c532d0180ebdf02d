import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** A question took too long or too much; its thread was ended. */
export class ThreadEnded extends Error {
  readonly over: 'memory' | 'time'

  constructor(over: ThreadEnded['over'], message: string) {
    super(message)
    this.over = over
  }
}

type ThreadOptions = {
  /** Below the repository's top. */
  file: string
  timeoutMs: number
  /** How much the process may grow while one question is answered; buffers count as well. */
  memoryMb: number
  /** The thread ends when nobody has asked anything for so long. */
  idleMs?: number
}
type Answer<T> = { answer: T } | { error: string }
export type Thread = { ask: <T>(question: unknown) => Promise<T>; end: () => Promise<void> }

const megabyte = 1024 * 1024
const watchMs = 100

/**
 * A worker that answers one question after the other. Whatever a question does to it (an endless loop, a bomb of
 * memory), it ends alone and the next question finds a new one.
 */
export const makeThread = ({ file, timeoutMs, memoryMb, idleMs = 60_000 }: ThreadOptions): Thread => {
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined

  const end = async () => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const open = (): Worker => {
    if (worker) return worker
    const path = join(/* turbopackIgnore: true */ process.cwd(), file)
    if (!existsSync(path)) throw new Error(`No thread ${file}: commands run at the repository's top`)
    const opened = new Worker(/* turbopackIgnore: true */ path, {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: [],
    })
    opened.unref()
    worker = opened
    return opened
  }
  const askNow = <T>(question: unknown): Promise<T> =>
    new Promise<T>((done, fail) => {
      const asked = open()
      const before = process.memoryUsage.rss()
      const settle = (finish: () => void) => {
        clearTimeout(timer)
        clearInterval(watch)
        asked.off('message', onMessage).off('error', onError).off('exit', onExit)
        finish()
      }
      const stop = (reason: Error) => {
        if (worker === asked) worker = null
        void asked.terminate()
        settle(() => fail(reason))
      }
      const timer = setTimeout(() => stop(new ThreadEnded('time', `no answer within ${timeoutMs} ms`)), timeoutMs)
      const watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > memoryMb * megabyte)
          stop(new ThreadEnded('memory', `over ${memoryMb} MB`))
      }, watchMs)
      const onMessage = (message: Answer<T>) =>
        settle(() => ('error' in message ? fail(new Error(message.error)) : done(message.answer)))
      const onError = (error: NodeJS.ErrnoException) =>
        stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded('memory', error.message) : error)
      const onExit = (code: number) => stop(new Error(`${file} ended with ${code}`))
      asked.on('message', onMessage).on('error', onError).on('exit', onExit)
      asked.postMessage(question)
    })
  const ask = <T>(question: unknown): Promise<T> => {
    clearTimeout(idle)
    const asked = last.then(() => askNow<T>(question))
    last = asked
      .catch(() => {})
      .finally(() => {
        clearTimeout(idle)
        idle = setTimeout(() => void end(), idleMs)
        idle.unref()
      })
    return asked
  }
  return { ask, end }
}
