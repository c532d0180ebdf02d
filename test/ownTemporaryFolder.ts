/** One temporary folder for a whole run: whatever a test file makes in `tmpdir()` goes with it at the end. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'to-dan-van-test-'
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export default () => {
  const outer = tmpdir()
  const own = prefix + process.pid
  // Another project of this run has made it already.
  if (outer.endsWith(own)) return
  // Left by runs that were killed.
  for (const name of readdirSync(outer).filter((each) => each.startsWith(prefix)))
    if (!isAlive(Number(name.slice(prefix.length)))) rmSync(join(outer, name), { recursive: true, force: true })
  const folder = join(outer, own)
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  return () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
