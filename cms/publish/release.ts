import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { link, mkdir, open, readFile, rename } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { PublishPaths } from './publishPaths.ts'

const compress = promisify(gzip)
const textType = /\.(?:html|json|geojson|csv|xml|txt|ics|css|js|mjs|svg|webmanifest)$/
const parallelWrites = 16

export type ReleaseFile = { file: string; body: Uint8Array }

/** The id of the release being served, or null before the first publish. */
export const currentRelease = (paths: PublishPaths): string | null => {
  try {
    return basename(readlinkSync(paths.current))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Writes a release beside the others, under a name that is never served until `switchTo`. A file that equals the one
 * of the previous release becomes a hard link to it; nothing is ever written in place. Returns the changed files.
 */
export const writeRelease = async (
  folder: string,
  previous: string | null,
  files: ReleaseFile[],
): Promise<string[]> => {
  const changed: string[] = []
  const queue = [...files]
  const writeNext = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop())
      if (await writeOrLink(folder, previous, next)) changed.push(next.file)
  }
  await Promise.all(Array.from({ length: parallelWrites }, writeNext))
  return changed.sort()
}

const writeOrLink = async (folder: string, previous: string | null, { file, body }: ReleaseFile): Promise<boolean> => {
  const target = join(folder, file)
  await mkdir(dirname(target), { recursive: true })
  if (previous !== null && (await isSame(join(previous, file), body))) {
    await link(join(previous, file), target)
    if (isCompressed(file, body)) await link(join(previous, `${file}.gz`), `${target}.gz`)
    return false
  }
  await writeSynced(target, body)
  if (isCompressed(file, body)) await writeSynced(`${target}.gz`, await compress(body))
  return true
}

const isCompressed = (file: string, body: Uint8Array): boolean => textType.test(file) && body.length > 1024

const isSame = async (path: string, body: Uint8Array): Promise<boolean> => {
  try {
    return (await readFile(path)).equals(body)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

const writeSynced = async (path: string, body: Uint8Array): Promise<void> => {
  const handle = await open(path, 'wx', 0o644)
  try {
    await handle.writeFile(body)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Every file below a folder as release files, with `prefix` before their names; none when the folder is not there. */
export const readFolder = (folder: string, prefix = ''): ReleaseFile[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => ({ file: join(prefix, relative(folder, path)), body: readFileSync(path) }))
    : []

/** One rename: a request sees the old release or the new one, never a mixture. */
export const switchTo = async (paths: PublishPaths, id: string): Promise<void> => {
  const beside = `${paths.current}.next`
  rmSync(beside, { force: true })
  symlinkSync(join('releases', id), beside)
  await rename(beside, paths.current)
  await syncFolder(paths.data)
}

export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Removes half-written folders of a run that was cut off, and releases and snapshots beyond the newest `keep`. */
export const tidyReleases = (paths: PublishPaths, keep = 5): void => {
  const ids = readdirSync(paths.releases).sort()
  const served = currentRelease(paths)
  const whole = ids.filter((id) => !id.startsWith('.'))
  const old = whole.slice(0, Math.max(0, whole.length - keep)).filter((id) => id !== served)
  for (const id of [...ids.filter((id) => id.startsWith('.')), ...old])
    rmSync(join(paths.releases, id), { recursive: true, force: true })
  for (const id of old) rmSync(join(paths.snapshots, `${id}.json`), { force: true })
}

export const hashOf = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex').slice(0, 16)
