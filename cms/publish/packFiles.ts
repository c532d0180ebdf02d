import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { isMissing } from './placeFile.ts'
import type { PublishPaths } from './publishPaths.ts'
import { syncFiles } from './syncFiles.ts'

const compress = promisify(gzip)
const textType = /\.(?:html|json|geojson|csv|xml|txt|ics|css|js|mjs|svg|webmanifest)$/

/** Texts long enough to gain by it have a gzip copy beside them, which servers hand out in their place. */
export const isPacked = (file: string, size: number): boolean => textType.test(file) && size > 1024

/**
 * Adds gzip copies to a release that may be served already: made beside and put on the disk first, so that a copy is
 * there whole or not at all. A release that is gone meanwhile needs none.
 */
export const packFiles = async (paths: PublishPaths, release: string, files: string[]): Promise<void> => {
  const folder = join(paths.releases, release)
  const beside = join(paths.data, 'packing')
  rmSync(beside, { recursive: true, force: true })
  mkdirSync(beside, { recursive: true })
  const packed: { from: string; to: string }[] = []
  const queue = [...files.entries()]
  const packNext = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [n, file] = next
      const source = join(folder, file)
      if (existsSync(`${source}.gz`)) continue
      const from = join(beside, String(n))
      await writeFile(from, await compress(await readFile(source)))
      packed.push({ from, to: `${source}.gz` })
    }
  }
  try {
    await Promise.all([packNext(), packNext()])
    await syncFiles(beside)
    for (const { from, to } of packed) await rename(from, to)
  } catch (error) {
    if (!isMissing(error)) throw error
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
