import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { create } from 'tar'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restoreBackup } from '../../../cms/database/restore.ts'

let root: string
let data: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'restore-'))
  data = join(root, 'data')
  mkdirSync(data)
})
afterEach(() => rmSync(root, { recursive: true }))

/** The smallest archive that a restore takes; `more` adds what should not be in it. */
const archive = async (more: (folder: string) => void = () => undefined): Promise<string> => {
  const folder = mkdtempSync(join(root, 'parts-'))
  const database = new DatabaseSync(join(folder, 'database.sqlite'))
  database.exec('CREATE TABLE users (id INTEGER)')
  database.close()
  const manifest = { format: 1, madeAt: '2022-12-31T00:00:00.000Z', migrations: [], counts: { users: 0 }, uploads: {} }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  mkdirSync(join(folder, 'uploads'))
  more(folder)
  const file = join(root, 'a.tar.gz')
  await create({ gzip: true, cwd: folder, file }, readdirSync(folder))
  return file
}
const restore = (file: string, replay: () => Promise<string[]> = () => Promise.resolve([])) =>
  restoreBackup({
    data,
    file,
    lease: join(data, 'publisher.lease'),
    rememberWithdrawals: () => Promise.resolve(replay),
  })

describe('restoreBackup', () => {
  test('puts aside what is left of data whose database is gone', async () => {
    mkdirSync(join(data, 'uploads'))
    writeFileSync(join(data, 'uploads', 'cũ.pdf'), 'cũ')
    writeFileSync(join(data, 'secret'), 'khoá cũ')
    writeFileSync(join(data, 'database.sqlite-wal'), 'của cơ sở dữ liệu cũ')
    const { keptIn } = await restore(await archive())
    expect(readdirSync(keptIn ?? '').sort()).toEqual(['database.sqlite-wal', 'secret', 'uploads'])
    expect(readdirSync(join(data, 'uploads'))).toEqual([])
    expect(existsSync(join(data, 'database.sqlite-wal'))).toBe(false)
  })

  test('stands as before when the withdrawals cannot be applied', async () => {
    writeFileSync(join(data, 'database.sqlite'), 'cũ')
    const failing = restore(await archive(), () => Promise.reject(new Error('no replay')))
    await expect(failing).rejects.toThrow('no replay')
    expect(readFileSync(join(data, 'database.sqlite'), 'utf8')).toBe('cũ')
    expect(readdirSync(data).sort()).toEqual(['database.sqlite', 'publisher.lease'])
  })

  test('takes no link and no part that it does not know', async () => {
    await restore(
      await archive((folder) => {
        symlinkSync('/etc', join(folder, 'etc'))
        symlinkSync('/etc/passwd', join(folder, 'secret'))
        symlinkSync('/etc/passwd', join(folder, 'uploads', 'passwd.pdf'))
        writeFileSync(join(folder, 'publisher.lease.js'), 'x')
      }),
    )
    expect(readdirSync(data).sort()).toEqual(['database.sqlite', 'publisher.lease', 'uploads'])
    expect(readdirSync(join(data, 'uploads'))).toEqual([])
  })
})
