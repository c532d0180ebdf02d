/** A disk that is really full: a small one of its own, or, where none may be mounted, files that may not grow. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeSmallSite } from './smallSite.ts'

const folder = mkdtempSync(join(tmpdir(), 'full-'))
afterAll(() => rmSync(folder, { recursive: true }))

const command = [process.execPath, resolve('test/cms/publish/fullDiskPublisher.ts')]
const run = (program: string, args: string[], more: Record<string, string> = {}) => {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), SITE_BUNDLE: join(folder, 'site'), ...more }
  return spawnSync(program, [...args, ...command], { env, encoding: 'utf8' })
}
/** The mount is this process's own and goes with it. */
const mount = ['--mount', 'sh', '-c', 'mount -t tmpfs -o size=8m none "$DATA_DIR" && exec "$0" "$1"']
const unmounted = 32

const publishOnSmallDisk = () => {
  for (const asRoot of [[], ['--map-root-user']]) {
    const ended = run('unshare', [...asRoot, ...mount], { SMALL_DISK: 'yes' })
    if (ended.error === undefined && ended.status !== unmounted && ended.status !== 1) return ended
  }
  return run('bash', ['-c', `trap '' XFSZ; exec "$0" "$1"`])
}

test('a full disk keeps the site whole, leaves nothing behind, is said, and the next publish heals', () => {
  mkdirSync(join(folder, 'data'))
  writeSmallSite(join(folder, 'site'))
  const { stdout, stderr } = publishOnSmallDisk()
  expect(stderr).toBe('')
  const seen = JSON.parse(stdout)
  expect([seen.first, seen.healed]).toEqual(['done', 'done'])
  expect(seen.full).toMatch(/^Ổ đĩa của máy chủ (?:đã đầy|không nhận thêm tệp)\. Hãy báo người quản trị máy chủ/)
  expect(seen.before).toMatchObject({ names: ['huyện Trước'] })
  expect(seen.during).toEqual({ ...seen.before, unfinished: [] })
  expect(seen.after).toMatchObject({ names: ['huyện Sau'], unfinished: [] })
})
