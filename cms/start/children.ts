import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'

export type ChildOptions = {
  name: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  log: (line: string) => void
  /** Called with each message that the child sends. */
  onMessage?: (message: unknown) => void
  /** Called when the child keeps failing and is given up. */
  onGivenUp: () => void
}

/** For a program that is not ours: killed, the watching process could not end it, and its port would stay taken. */
export const endsWithParent = ['--import', join(import.meta.dirname, 'endWithParent.ts')]

const [restartsAllowed, withinMs] = [5, 60_000]
const endsWithinMs = 10_000

/** Starts a process, starts it again when it fails, and ends it on `stop`. */
export const watchChild = (options: ChildOptions): { stop: () => Promise<void> } => {
  const { name, args, cwd, env, log, onMessage, onGivenUp } = options
  const failures: number[] = []
  let stopping = false
  let child: ChildProcess

  const begin = (): void => {
    child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    child.stdout?.on('data', (chunk: Buffer) => relay(chunk, log))
    child.stderr?.on('data', (chunk: Buffer) => relay(chunk, log))
    if (onMessage) child.on('message', onMessage)
    child.on('exit', (code, signal) => {
      if (stopping) return
      failures.push(Date.now())
      const recent = failures.filter((at) => at > Date.now() - withinMs).length
      log(`${name} đã dừng (${signal ?? code}).`)
      if (recent > restartsAllowed) return onGivenUp()
      log(`Đang khởi động lại ${name}…`)
      setTimeout(() => !stopping && begin(), 500 * recent)
    })
  }
  begin()
  return {
    stop: () => {
      stopping = true
      return end(child)
    },
  }
}

const relay = (chunk: Buffer, log: (line: string) => void): void => {
  for (const line of chunk.toString().split('\n')) if (line.trim()) log(line)
}

const end = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    const force = setTimeout(() => child.kill('SIGKILL'), endsWithinMs)
    child.once('exit', () => {
      clearTimeout(force)
      done()
    })
    child.kill('SIGTERM')
  })
