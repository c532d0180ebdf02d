import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const children = resolve('cms/start/children.ts')
const endless = "console.log('pid', process.pid); setInterval(() => undefined, 1000)"
const watching = `
  import { endsWithParent, watchChild } from '${children}'
  const args = [...endsWithParent, '-e', ${JSON.stringify(endless)}]
  watchChild({ name: 'a', args, cwd: '.', env: process.env, log: console.log, onGivenUp: () => undefined })
`

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a child ends when whoever watches it is killed', async () => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', watching], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pid = await new Promise<number>((found) =>
    parent.stdout.on('data', (chunk: Buffer) => found(Number(/pid (\d+)/.exec(chunk.toString())?.[1]))),
  )
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false)
})
