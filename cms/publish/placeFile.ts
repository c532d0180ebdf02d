import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'
const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

/**
 * Puts files into a release that is being written. One that equals its namesake in the previous release becomes a hard
 * link to it; nothing is ever written in place, since other releases may hold the same file.
 */
export class Placing {
  private readonly folders = new Set<string>()
  private readonly folder: string
  readonly previous: string | null

  constructor(folder: string, previous: string | null) {
    this.folder = folder
    this.previous = previous
  }

  /** Whether the file is new or other than before. */
  place(file: string, body: Uint8Array): boolean {
    const target = this.target(file)
    const before = this.previous === null ? null : readIfThere(join(this.previous, file))
    const isSame = before !== null && before.equals(body)
    const put = () =>
      isSame
        ? linkSync(join(this.previous as string, file), target)
        : writeFileSync(target, body, { flag: 'wx', mode: 0o644 })
    try {
      put()
    } catch (error) {
      // Left by an earlier attempt of the same run.
      if (!isThere(error)) throw error
      rmSync(target)
      put()
    }
    return !isSame
  }

  /** Links a file that is known to be the same; false when the source has none. */
  link(file: string, source: string): boolean {
    const target = this.target(file)
    try {
      linkSync(source, target)
    } catch (error) {
      if (isMissing(error)) return false
      if (!isThere(error)) throw error
    }
    return true
  }

  remove(file: string): void {
    rmSync(join(this.folder, file), { force: true })
  }

  private target(file: string): string {
    const target = join(this.folder, file)
    const folder = dirname(target)
    if (!this.folders.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.folders.add(folder)
    }
    return target
  }
}

const readIfThere = (path: string): Buffer | null => {
  try {
    return readFileSync(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
