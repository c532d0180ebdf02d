import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Makes the publisher single: an exclusive lock on a small file beside the releases, held by the operating system for
 * the life of the process, so that no crash can keep it. Returns null when another process holds it.
 */
export const takeLease = (path: string): { release: () => void } | null => {
  mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked|busy/.test(error.message)) return null
    throw error
  }
  return { release: () => database.close() }
}
