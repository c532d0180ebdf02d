/** `npm run restore -- FILE [--keep-as-is]`: puts a backup in the place of what is there, less what was withdrawn since. */
import { resolve } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { buildCmsConfig } from '../buildCmsConfig.ts'
import { publishPaths } from '../publish/publishPaths.ts'
import { BackupRefusal, sayCounts } from './backupManifest.ts'
import { rememberWithdrawals, replayWithdrawals } from './rememberWithdrawals.ts'
import { restoreBackup } from './restore.ts'
import { sayMongoBackup } from './sayMongoBackup.ts'

const usage = 'Cách dùng: npm run restore -- TỆP-SAO-LƯU.tar.gz'
const asIs = '--keep-as-is'

/** Opens the database that lies in `DATA_DIR` now; the two of a restore are two instances. */
const withCms = async <T>(key: string, work: (payload: Payload) => Promise<T>): Promise<T> => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const payload = await getPayload({ config: buildCmsConfig(process.env), key })
  try {
    return await work(payload)
  } finally {
    await payload.destroy()
  }
}

const askForPublish = (payload: Payload) =>
  payload.create({
    collection: 'publish-requests',
    data: { reason: 'restore', requestedAt: new Date().toISOString(), state: 'waiting' },
  })

const unreadable = [
  'Không đọc được dữ liệu đang có, nên không biết ai đã rút sự đồng ý sau lần sao lưu.',
  `Nếu chấp nhận như vậy, chạy lại với ${asIs}, rồi ghi lại các lần rút sự đồng ý trước khi xuất bản.`,
].join(' ')

const rememberAndReplay = async (): Promise<() => Promise<string[]>> => {
  const remember = (payload: Payload) => rememberWithdrawals(payload, todayInVietnam(new Date()))
  const withdrawals = await withCms('before', remember).catch((cause: unknown) => {
    throw new BackupRefusal(unreadable, { cause })
  })
  return () => withCms('after', (payload) => replayWithdrawals(payload, withdrawals))
}

const run = async (): Promise<void> => {
  const args = process.argv.slice(2)
  const [file, ...more] = args.filter((arg) => arg !== asIs)
  if (!file || more.length > 0) throw new BackupRefusal(usage)
  if (process.env.DATABASE_URL?.startsWith('mongodb')) throw new BackupRefusal(sayMongoBackup)
  const paths = publishPaths()
  const nothing = () => Promise.resolve(() => Promise.resolve([]))
  const rememberWithdrawals = args.includes(asIs) ? nothing : rememberAndReplay
  const options = { data: resolve(paths.data), file, lease: paths.lease, rememberWithdrawals }
  const { manifest, keptIn, withdrawals } = await restoreBackup(options)
  await withCms('ask', askForPublish)
  console.log(`Đã phục hồi từ ${file}: ${sayCounts(manifest)}.`)
  for (const line of withdrawals) console.log(`- ${line}`)
  if (withdrawals.length > 0) console.log(`Muốn mọi thứ đúng như lúc sao lưu, chạy lại với ${asIs}.`)
  if (keptIn) console.log(`Dữ liệu trước khi phục hồi còn ở ${keptIn}; xoá khi không cần nữa.`)
  console.log('Chạy npm start: trang công khai sẽ được xuất bản lại.')
}

await run().catch((error: unknown) => {
  if (!(error instanceof BackupRefusal)) throw error
  console.error(error.message)
  process.exitCode = 1
})
// Payload leaves timers behind.
process.exit()
