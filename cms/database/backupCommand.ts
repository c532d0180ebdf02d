/** `npm run backup -- FILE`: one file with database, uploads and secret, taken while boards work. */
import { resolve } from 'node:path'
import { makeBackup } from './backup.ts'
import { BackupRefusal, sayCounts } from './backupManifest.ts'
import { sayMongoBackup } from './sayMongoBackup.ts'

const usage = 'Cách dùng: npm run backup -- sao-luu-2026-11-24.tar.gz'

const run = async (): Promise<void> => {
  const [file] = process.argv.slice(2)
  if (!file) throw new BackupRefusal(usage)
  if (process.env.DATABASE_URL?.startsWith('mongodb')) throw new BackupRefusal(sayMongoBackup)
  const manifest = await makeBackup(resolve(process.env.DATA_DIR || 'data'), file, new Date())
  console.log(`Đã sao lưu vào ${file}: ${sayCounts(manifest)}.`)
  console.log('Tệp này có số điện thoại chưa công khai và khoá của hệ thống: hãy cất ở nơi chỉ người quản trị mở được.')
}

await run().catch((error: unknown) => {
  if (!(error instanceof BackupRefusal)) throw error
  console.error(error.message)
  process.exitCode = 1
})
