/** Publishers as the machine runs them: processes that know of each other by the data folder only. */
import { fork, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PublishPaths } from '../../../cms/publish/publishPaths.ts'

export type PublisherProcess = {
  child: ChildProcess
  /** What it said so far. */
  lines: string[]
  /** Publishes that it ended, well or not. */
  runs: () => number
  ended: Promise<string | null>
  kill: () => Promise<string | null>
}

export const startPublisher = (paths: PublishPaths, env: Record<string, string> = {}): PublisherProcess => {
  const child = fork(resolve('test/cms/publish/publisherChild.ts'), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: paths.data,
      SITE_BUNDLE: paths.bundle,
      PAYLOAD_SECRET: 'secret of the tests',
      ...env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const lines: string[] = []
  let runs = 0
  child.on('message', (said: { line?: string; hasRun?: boolean }) => {
    if (said.line) lines.push(said.line)
    if (said.hasRun) runs += 1
  })
  const ended = new Promise<string | null>((done) => child.once('exit', (_, signal) => done(signal)))
  const kill = () => (child.kill('SIGKILL'), ended)
  return { child, lines, runs: () => runs, ended, kill }
}

export const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 20))
}

/** What the small site shows (smallSite.ts): every page says the district's name, so that a mixture is told at once. */
export const namesShown = (paths: PublishPaths): string[] => {
  const release = realpathSync(paths.current)
  const pages = readdirSync(release, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  return [...new Set(pages.map((page) => /<p>(huyện [^<]*)<\/p>/.exec(page)?.[1] ?? 'none'))]
}
