/** kill -9 at every step of a publish and anywhere in between: the site is always exactly one whole release. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { randomFrom } from './randomEdits.ts'
import { writeSmallSite } from './smallSite.ts'

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
const paths = publishPaths({ DATA_DIR: join(folder, 'data') } as unknown as NodeJS.ProcessEnv)
let generation = 0
/** What a whole one takes on this machine, without the start of the process. */
let wholeMs = 0

type End = { signal: string | null; code: number | null; said: string; complained: string }
/** One publish in a process of its own. */
const publishIn = (env: Record<string, string>): Promise<End> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve('test/cms/publish/killedPublisher.ts')], {
      env: {
        ...process.env,
        DATA_DIR: paths.data,
        SITE_BUNDLE: join(folder, 'site'),
        GENERATION: String(++generation),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [said, complained] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (said += chunk))
    child.stderr.on('data', (chunk: Buffer) => (complained += chunk))
    child.on('exit', (code, signal) => done({ signal, code, said, complained }))
  })

/** What is wrong with the site as a web server would serve it now; the generation of its pages. */
const inspect = (): { problems: string[]; shown: number } => {
  const release = realpathSync(paths.current)
  const files = readdirSync(release, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const names = files.map((entry) => join(entry.parentPath, entry.name))
  const pages = names.filter((name) => name.endsWith('.html'))
  const generations = new Set(pages.map((name) => /huyện (\d+)/.exec(readFileSync(name, 'utf8'))?.[1]))
  const problems = [
    ...(generations.size === 1 ? [] : [`pages of ${[...generations].join(' and ')}`]),
    ...(pages.length === 62 ? [] : [`${pages.length} pages`]),
    ...(existsSync(join(release, 'pagefind', 'pagefind.js')) ? [] : ['no index']),
    ...(existsSync(join(paths.snapshots, `${release.split('/').at(-1)}.json`)) ? [] : ['no snapshot']),
    ...names
      .filter((name) => name.endsWith('.gz'))
      .filter((name) => !gunzipSync(readFileSync(name)).equals(readFileSync(name.slice(0, -3))))
      .map((name) => `${name} is of other bytes`),
  ]
  return { problems, shown: Number([...generations][0]) }
}

beforeAll(async () => {
  writeSmallSite(join(folder, 'site'))
  await publishIn({})
  const { code, said, complained } = await publishIn({})
  expect(complained).toBe('')
  expect(code).toBe(0)
  wholeMs = Number(said)
})
afterAll(() => rmSync(folder, { recursive: true }))

const checkpoints = [
  'read',
  'rendered',
  'filled',
  'snapshot written',
  'synced',
  'snapshot named',
  'release named',
  'named on disk',
  'switched',
  'follow-up 1',
  'end',
]
const isOn = (checkpoint: string): boolean => checkpoints.indexOf(checkpoint) >= checkpoints.indexOf('switched')

describe('a publisher that is killed', () => {
  test.each(checkpoints)('at «%s» leaves one whole release', async (checkpoint) => {
    const before = inspect().shown
    expect((await publishIn({ KILL_AT: checkpoint })).signal).toBe('SIGKILL')
    expect(inspect()).toEqual({ problems: [], shown: isOn(checkpoint) ? generation : before })
  })

  test('while a worker renders leaves one whole release', async () => {
    const before = inspect().shown
    expect((await publishIn({ BULLETIN: 'kills' })).signal).toBe('SIGKILL')
    expect(inspect()).toEqual({ problems: [], shown: before })
  })

  test('at 49 moments of any kind leaves one whole release, the old one or the new', async () => {
    const random = randomFrom(9)
    for (let n = 0; n < 49; n++) {
      const before = inspect().shown
      const { signal } = await publishIn({ KILL_AFTER_MS: String(Math.round((wholeMs * random(100)) / 100)) })
      expect(signal).toBe('SIGKILL')
      const { problems, shown } = inspect()
      expect(problems).toEqual([])
      expect([before, generation]).toContain(shown)
    }
  }, 300_000)

  test('is healed by the next publish, which leaves nothing of it behind', async () => {
    expect((await publishIn({})).code).toBe(0)
    expect(inspect()).toEqual({ problems: [], shown: generation })
    expect(readdirSync(paths.releases).filter((name) => name.startsWith('.'))).toEqual([])
    expect(readdirSync(paths.releases).length).toBeLessThan(6)
    expect(existsSync(join(paths.data, 'packing'))).toBe(false)
    expect(readdirSync(join(realpathSync(paths.current))).includes('anh')).toBe(true)
  })
})
