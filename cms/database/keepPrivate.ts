import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'

/** SQLite gives what it writes beside the database the database's own rights. */
const files = ['database.sqlite']
const folders = ['uploads', 'consent-scans', 'imports']

/**
 * Other people of the machine read neither the database nor unpublished files. What is published lies in `releases`,
 * which a web server may read; so the folder around both stays open.
 */
export const keepPrivate = (dataFolder: string): void => {
  mkdirSync(dataFolder, { recursive: true })
  for (const name of folders) {
    mkdirSync(join(dataFolder, name), { recursive: true, mode: 0o700 })
    chmodSync(join(dataFolder, name), 0o700)
  }
  for (const name of files) {
    closeSync(openSync(join(dataFolder, name), 'a', 0o600))
    chmodSync(join(dataFolder, name), 0o600)
  }
}
