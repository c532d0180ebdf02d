import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from 'vitest'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease, switchTo, tidyReleases, writeRelease } from '../../../cms/publish/release.ts'

const body = (text: string) => new TextEncoder().encode(text)
const long = 'Kính thưa bà con. '.repeat(200)
let paths: ReturnType<typeof publishPaths>

beforeEach(() => {
  paths = publishPaths({ DATA_DIR: mkdtempSync(join(tmpdir(), 'release-')) } as unknown as NodeJS.ProcessEnv)
  mkdirSync(paths.releases)
  mkdirSync(paths.snapshots)
})

describe('writeRelease', () => {
  test('hard-links what did not change and writes the rest', async () => {
    const [first, second] = [join(paths.releases, '000001'), join(paths.releases, '000002')]
    await writeRelease(first, null, [
      { file: 'a/index.html', body: body('same') },
      { file: 'b/index.html', body: body('old') },
    ])
    const changed = await writeRelease(second, first, [
      { file: 'a/index.html', body: body('same') },
      { file: 'b/index.html', body: body('new') },
    ])
    expect(changed).toEqual(['b/index.html'])
    expect(statSync(join(second, 'a/index.html')).ino).toBe(statSync(join(first, 'a/index.html')).ino)
    expect(readFileSync(join(first, 'b/index.html'), 'utf8')).toBe('old')
  })

  test('puts a gzip copy beside long texts, linked as well', async () => {
    const [first, second] = [join(paths.releases, '000001'), join(paths.releases, '000002')]
    await writeRelease(first, null, [{ file: 'index.html', body: body(long) }])
    await writeRelease(second, first, [{ file: 'index.html', body: body(long) }])
    expect(gunzipSync(readFileSync(join(second, 'index.html.gz'))).toString()).toBe(long)
  })
})

describe('switchTo', () => {
  test('replaces the release being served', async () => {
    expect(currentRelease(paths)).toBeNull()
    for (const id of ['000001', '000002']) {
      await writeRelease(join(paths.releases, id), null, [{ file: 'index.html', body: body(id) }])
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
    tidyReleases(paths)
    expect(readdirSync(paths.releases).sort()).toEqual(['000001', '000003', '000004', '000005', '000006', '000007'])
    expect(existsSync(join(paths.snapshots, '000002.json'))).toBe(false)
  })
})
