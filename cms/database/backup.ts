import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { chmod, copyFile, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { create } from 'tar'
import { backupParts, BackupRefusal, countedCollections, type BackupManifest } from './backupManifest.ts'

/**
 * One file with the database, the uploads and the secret, readable by its owner only, since private phones are in it.
 * Taken while boards work: SQLite copies itself as of one moment. The files come after it: one that is newer than the
 * database does no harm. @throws BackupRefusal in Vietnamese.
 */
export const makeBackup = async (data: string, file: string, now: Date): Promise<BackupManifest> => {
  const source = join(data, backupParts.database)
  if (!existsSync(source)) throw new BackupRefusal(`Không thấy cơ sở dữ liệu ở ${data}. Hãy kiểm tra DATA_DIR.`)
  const target = resolve(file)
  if (existsSync(target)) throw new BackupRefusal(`Đã có tệp ${file}. Hãy đặt tên khác để không ghi đè bản cũ.`)
  mkdirSync(dirname(target), { recursive: true })
  const staging = mkdtempSync(join(data, 'backup-'))
  const beside = join(dirname(target), `.${Date.now()}.partial`)
  try {
    const manifest = await stage(data, staging, now)
    await create(
      { gzip: true, cwd: staging, file: beside, follow: true, portable: true, mode: 0o600 },
      readdirSync(staging),
    )
    await chmod(beside, 0o600)
    // A link, not a rename: it fails where somebody made the file meanwhile.
    linkSync(beside, target)
    return manifest
  } finally {
    await rm(beside, { force: true })
    rmSync(staging, { recursive: true })
  }
}

const stage = async (data: string, staging: string, now: Date): Promise<BackupManifest> => {
  const copy = join(staging, backupParts.database)
  const database = new DatabaseSync(join(data, backupParts.database), { readOnly: true })
  database.exec('PRAGMA busy_timeout = 10000')
  database.prepare('VACUUM INTO ?').run(copy)
  database.close()
  for (const folder of [backupParts.uploads, backupParts.scans])
    if (existsSync(join(data, folder))) symlinkSync(join(data, folder), join(staging, folder))
  const secret = join(data, backupParts.secret)
  if (existsSync(secret)) await copyFile(secret, join(staging, backupParts.secret))
  const manifest = {
    format: 1 as const,
    madeAt: now.toISOString(),
    ...describe(copy),
    uploads: sizesOf(join(data, backupParts.uploads)),
    scans: sizesOf(join(data, backupParts.scans)),
  }
  writeFileSync(join(staging, backupParts.manifest), JSON.stringify(manifest, null, 2))
  return manifest
}

const describe = (path: string): Pick<BackupManifest, 'migrations' | 'counts'> => {
  const database = new DatabaseSync(path, { readOnly: true })
  const counts = Object.keys(countedCollections).map((slug) => [
    slug,
    Number(database.prepare(`SELECT count(*) AS n FROM ${slug}`).get()?.n),
  ])
  const rows = database.prepare('SELECT name FROM payload_migrations WHERE batch > 0 ORDER BY name').all()
  database.close()
  return { migrations: rows.map(({ name }) => String(name)), counts: Object.fromEntries(counts) }
}

const sizesOf = (folder: string): Record<string, number> =>
  existsSync(folder)
    ? Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).size]))
    : {}
