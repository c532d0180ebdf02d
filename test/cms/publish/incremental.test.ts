/** What a publisher that remembers makes must be, byte for byte, what one makes that starts anew. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { publish } from '../../../cms/publish/publish.ts'
import { PublishMemory } from '../../../cms/publish/publishMemory.ts'
import type { Snapshot } from '../../../content/model/snapshot.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { generateDocuments } from '../../bench/generateDocuments.ts'
import { edits, randomFrom } from './randomEdits.ts'

const folders: string[] = []
const newPaths = () => {
  const folder = mkdtempSync(join(tmpdir(), 'incremental-'))
  folders.push(folder)
  return publishPaths({ DATA_DIR: folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
}
const memory = new PublishMemory()
/** Only its thread stays warm. */
const forgetful = new PublishMemory()
afterAll(async () => {
  await memory.end()
  await forgetful.end()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Name and hash of every file but those that name the release itself or may follow it. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz') && entry.name !== 'phien-ban.json')
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')])
      .toSorted(),
  )

/**
 * A folder that knows nothing but the snapshot before, from which last good forms come, and shows an empty index, so
 * that none is built: the index is made of the snapshot in any case.
 */
const startFrom = (paths: ReturnType<typeof publishPaths>, before: Snapshot | null): void => {
  mkdirSync(join(paths.data, 'search', 'none'), { recursive: true })
  mkdirSync(join(paths.releases, '000001'), { recursive: true })
  mkdirSync(paths.snapshots)
  symlinkSync('../../search/none', join(paths.releases, '000001', 'pagefind'))
  symlinkSync('releases/000001', paths.current)
  if (before) writeFileSync(join(paths.snapshots, '000001.json'), JSON.stringify(before))
}

const random = randomFrom(20_221_120)
const names = Object.keys(edits)
const touchesAll = (name: string): boolean =>
  ['the district', 'the broadcasts', 'the as-of day'].some((all) => name.endsWith(all))
const shuffled = names.map((name) => ({ name, at: random(1e9) })).toSorted((a, b) => a.at - b.at)
/** Every kind of edit, those last that change every page anyway: a stale page would not be seen after them. */
const order = [...shuffled.filter(({ name }) => !touchesAll(name)), ...shuffled].map(({ name }) => name)
const comparedEvery = 5

describe('publishing with a memory', () => {
  test('gives the bytes of a publish without one, over every kind of edit', async () => {
    const paths = newPaths()
    startFrom(paths, null)
    const documents = generateDocuments(45)
    let [rendered, listed] = [0, 0]
    let before: Snapshot | null = null
    let made: string[] = []
    for (const [n, name] of ['', ...order].entries()) {
      edits[name]?.(documents, random, n)
      made.push(name)
      const now = new Date(n < order.length - 5 ? '2022-12-29T03:00:00Z' : '2022-12-31T03:00:00Z')
      const read = () => Promise.resolve({ ...documents, files: new Map(documents.files) })
      const onStep = (step: string) => {
        const [, pages = 0, of = 0] = /Đang dựng (\d+) trên (\d+)/.exec(step) ?? []
        rendered += Number(pages)
        listed += Number(of)
      }
      const remembered = await publish({ read, paths, now, memory, allowCollapse: true, onStep })
      if (n % comparedEvery === 0 || n === order.length) {
        const anew = newPaths()
        startFrom(anew, before)
        forgetful.forget()
        const fresh = await publish({ read, paths: anew, now, memory: forgetful, allowCollapse: true })
        expect(fresh.problems, made.join(', ')).toEqual(remembered.problems)
        expect(filesOf(join(paths.releases, remembered.release)), made.join(', ')).toEqual(
          filesOf(join(anew.releases, fresh.release)),
        )
        rmSync(anew.data, { recursive: true })
        made = []
      }
      before = remembered.snapshot
      // Idle time between two edits: none, some, or enough.
      for (let idle = random(4); idle > 0 && !memory.spare.isReady; idle--) memory.spare.step(80)
    }
    // It did remember: most pages were never rendered again.
    expect(rendered).toBeLessThan(listed / 3)
  }, 300_000)
})
