import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
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
  for (const path of files.map((name) => join(dataFolder, name))) {
    // A database that is open in this process is never opened here: to close it again would drop SQLite's own locks, and
    // the next process that ends would take away the log into which this one goes on writing.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
    chmodSync(path, 0o600)
  }
}
