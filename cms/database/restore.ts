import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { extract } from 'tar'
import { takeLease } from '../publish/lease.ts'
import { backupManifest, backupParts, BackupRefusal, type BackupManifest } from './backupManifest.ts'
import { migrations } from './migrations/index.ts'

const databaseFiles = ['', '-wal', '-shm'].map((end) => `${backupParts.database}${end}`)
const folders: string[] = [backupParts.uploads, backupParts.scans]
const replaced = [...databaseFiles, ...folders, backupParts.secret]

export type RestoreOptions = {
  data: string
  file: string
  lease: string
  /** Looks at what is about to be replaced; what it returns is called once the backup stands in its place. */
  rememberWithdrawals: () => Promise<() => Promise<string[]>>
}
export type Restored = { manifest: BackupManifest; keptIn: string | null; withdrawals: string[] }

/**
 * Puts a backup in the place of the database, the uploads and the secret. The archive is checked whole before anything
 * is touched; what it replaces is put aside, never deleted. The site being served stays until the next publish.
 * @throws BackupRefusal in Vietnamese.
 */
export const restoreBackup = async ({ data, file, lease, rememberWithdrawals }: RestoreOptions): Promise<Restored> => {
  if (!existsSync(file)) throw new BackupRefusal(`Không tìm thấy tệp ${file}.`)
  mkdirSync(data, { recursive: true })
  const held = takeLease(lease)
  if (!held)
    throw new BackupRefusal('Hệ thống đang chạy trên dữ liệu này. Hãy tắt (Ctrl-C ở cửa sổ npm start) rồi làm lại.')
  const staging = mkdtempSync(join(data, 'restore-'))
  try {
    const manifest = await unpack(resolve(file), staging)
    const hasDatabase = existsSync(join(data, backupParts.database))
    const replay = hasDatabase ? await rememberWithdrawals() : () => Promise.resolve([])
    const aside = putAside(data)
    try {
      moveParts(staging, data)
      return { manifest, keptIn: aside, withdrawals: await replay() }
    } catch (error) {
      // Somebody's withdrawal would be undone: better the old state than that.
      moveParts(data, staging)
      if (aside) putBack(aside, data)
      throw error
    }
  } finally {
    rmSync(staging, { recursive: true })
    held.release()
  }
}

const moveParts = (from: string, to: string): void => {
  for (const name of replaced) if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
}

/** Also what is left where the database itself is gone: a lone write-ahead log would be taken for the new one's. */
const putAside = (data: string): string | null => {
  if (!replaced.some((name) => existsSync(join(data, name)))) return null
  const aside = mkdtempSync(join(data, 'before-restore-'))
  try {
    moveParts(data, aside)
  } catch (error) {
    // A folder that is a disk of its own cannot be moved.
    putBack(aside, data)
    throw error
  }
  return aside
}

const putBack = (aside: string, data: string): void => {
  moveParts(aside, data)
  rmdirSync(aside)
}

const damaged = (reason: string): BackupRefusal =>
  new BackupRefusal(`Tệp sao lưu này không dùng được: ${reason} Dữ liệu đang có vẫn giữ nguyên.`)

const isPart = (path: string): boolean => {
  const [top = '', name, ...deeper] = path.replace(/\/$/, '').split('/')
  if (folders.includes(top)) return deeper.length === 0 && name !== '..'
  return name === undefined && (Object.values(backupParts) as string[]).includes(top)
}

const unpack = async (file: string, staging: string): Promise<BackupManifest> => {
  try {
    const onlyFiles = {
      filter: (path: string, entry: object) => isPart(path) && 'type' in entry && isPlain(entry.type),
    }
    await extract({ file, cwd: staging, strict: true, ...onlyFiles })
  } catch {
    throw damaged('tệp bị hỏng hoặc chưa chép hết.')
  }
  const path = join(staging, backupParts.manifest)
  const manifest = existsSync(path) ? backupManifest.safeParse(readJson(path)).data : undefined
  if (!manifest) throw damaged('thiếu phần mô tả, hoặc do phiên bản khác làm ra.')
  const known = new Set(migrations.map(({ name }) => name))
  if (manifest.migrations.some((name) => !known.has(name)))
    throw damaged('nó do phiên bản mới hơn làm ra. Hãy cập nhật phần mềm trước.')
  assertWhole(manifest, staging)
  return manifest
}

const isPlain = (type: unknown): boolean => type === 'File' || type === 'Directory'

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const assertWhole = ({ counts, uploads, scans }: BackupManifest, staging: string): void => {
  const files = [
    ...Object.entries(uploads).map(([name, size]) => ({ folder: backupParts.uploads, name, size })),
    ...Object.entries(scans).map(([name, size]) => ({ folder: backupParts.scans, name, size })),
  ]
  const lost = files.find(({ folder, name, size }) => {
    const path = join(staging, folder, name)
    return !existsSync(path) || statSync(path).size !== size
  })
  if (lost) throw damaged(`tệp đính kèm «${lost.name}» không đủ.`)
  try {
    const database = new DatabaseSync(join(staging, backupParts.database), { readOnly: true })
    const sound = database.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok'
    const people = Number(database.prepare('SELECT count(*) AS n FROM users').get()?.n)
    database.close()
    if (sound && people === counts.users) return
  } catch {
    throw damaged('cơ sở dữ liệu bên trong bị hỏng.')
  }
  throw damaged('cơ sở dữ liệu bên trong bị hỏng.')
}
