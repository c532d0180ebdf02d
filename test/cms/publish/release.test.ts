import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { packFiles } from '../../../cms/publish/packFiles.ts'
import { Placing } from '../../../cms/publish/placeFile.ts'
import { currentRelease, removeLeftovers, switchTo, tidyReleases } from '../../../cms/publish/release.ts'

const body = (text: string) => new TextEncoder().encode(text)
const long = 'Kính thưa bà con. '.repeat(200)
let paths: ReturnType<typeof publishPaths>

beforeEach(() => {
  paths = publishPaths({ DATA_DIR: mkdtempSync(join(tmpdir(), 'release-')) } as unknown as NodeJS.ProcessEnv)
  mkdirSync(paths.releases)
  mkdirSync(paths.snapshots)
})

describe('Placing', () => {
  test('hard-links what did not change and writes the rest', () => {
    const [first, second] = [join(paths.releases, '000001'), join(paths.releases, '000002')]
    const [before, after] = [new Placing(first, null), new Placing(second, first)]
    before.place('a/index.html', body('same'))
    before.place('b/index.html', body('old'))
    expect(after.place('a/index.html', body('same'))).toBe(false)
    expect(after.place('b/index.html', body('new'))).toBe(true)
    expect(statSync(join(second, 'a/index.html')).ino).toBe(statSync(join(first, 'a/index.html')).ino)
    expect(readFileSync(join(first, 'b/index.html'), 'utf8')).toBe('old')
  })

  test('writes a page of a second attempt beside, never into a file that another release holds', () => {
    const [first, second] = [join(paths.releases, '000001'), join(paths.releases, '000002')]
    new Placing(first, null).place('index.html', body('old'))
    const placing = new Placing(second, first)
    placing.place('index.html', body('old'))
    placing.place('index.html', body('new'))
    expect(readFileSync(join(first, 'index.html'), 'utf8')).toBe('old')
    expect(readFileSync(join(second, 'index.html'), 'utf8')).toBe('new')
  })
})

describe('packFiles', () => {
  test('puts a gzip copy beside each file, whole or not at all', async () => {
    new Placing(join(paths.releases, '000001'), null).place('index.html', body(long))
    await packFiles(paths, '000001', ['index.html'])
    expect(gunzipSync(readFileSync(join(paths.releases, '000001/index.html.gz'))).toString()).toBe(long)
  })

  test('leaves a release alone that is gone meanwhile', async () => {
    await packFiles(paths, '000001', ['index.html'])
    expect(existsSync(join(paths.releases, '000001'))).toBe(false)
  })
})

describe('switchTo', () => {
  test('replaces the release being served', async () => {
    expect(currentRelease(paths)).toBeNull()
    for (const id of ['000001', '000002']) {
      new Placing(join(paths.releases, id), null).place('index.html', body(id))
      await switchTo(paths, id)
      expect(currentRelease(paths)).toBe(id)
      expect(readFileSync(join(paths.current, 'index.html'), 'utf8')).toBe(id)
    }
  })
})

describe('tidyReleases', () => {
  test('keeps five, the served one among them, and removes what a crash left half written', async () => {
    for (const id of ['000001', '000002', '000003', '000004', '000005', '000006', '000007', '.000008']) {
      mkdirSync(join(paths.releases, id))
      writeFileSync(join(paths.snapshots, `${id}.json`), '{}')
    }
    await switchTo(paths, '000001')
    removeLeftovers(paths)
    await tidyReleases(paths)
    expect(readdirSync(paths.releases).sort()).toEqual(['000001', '000003', '000004', '000005', '000006', '000007'])
    expect(existsSync(join(paths.snapshots, '000002.json'))).toBe(false)
  })
})
