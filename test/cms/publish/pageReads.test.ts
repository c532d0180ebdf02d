/** What a publisher tells other processes is believed whole or not at all. */
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pageReadsFile, readPageReads, writePageReads } from '../../../cms/publish/pageReads.ts'
import { publishPaths, type PublishPaths } from '../../../cms/publish/publishPaths.ts'

const now = { bundle: 'b1', siteUrl: 'https://to.example', today: '2022-12-01' }
const facts = { links: [], phones: [], emails: [] }
const page = { path: '/', status: 200, file: 'index.html', size: 1, facts, questions: ['["today"]'], key: 'k' }

let paths: PublishPaths
beforeEach(async () => {
  paths = publishPaths({ DATA_DIR: mkdtempSync(join(tmpdir(), 'reads-')) } as never)
  await writePageReads(paths, now, new Map([['/', page]]))
})
afterEach(() => rmSync(paths.data, { recursive: true, force: true }))

const alter = (from: string, to: string) => {
  const file = pageReadsFile(paths)
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
}

describe('readPageReads', () => {
  test('reads what was written', () => {
    expect([...readPageReads(paths, now)]).toEqual([['/', { status: 200, key: 'k', questions: ['["today"]'] }]])
  })

  test('believes no file of which any part is missing', () => {
    const file = pageReadsFile(paths)
    for (let size = readFileSync(file).length - 1; size >= 0; size -= 7) {
      truncateSync(file, size)
      expect(readPageReads(paths, now).size).toBe(0)
    }
  })

  test('believes no file that was altered, though it reads well', () => {
    alter('"k"', '"K"')
    expect(readPageReads(paths, now).size).toBe(0)
  })

  test.each([
    ['bundle', { bundle: 'b2' }],
    ['address of the site', { siteUrl: 'https://khac.example' }],
    ['day', { today: '2022-12-02' }],
  ])('believes no file of another %s', (_, other) => {
    expect(readPageReads(paths, { ...now, ...other }).size).toBe(0)
  })

  test('finds none where there is no file', () => {
    rmSync(pageReadsFile(paths))
    expect(readPageReads(paths, now).size).toBe(0)
  })
})
