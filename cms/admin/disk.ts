import { statfs } from 'node:fs/promises'
import type { Payload } from 'payload'

const megabyte = 1024 * 1024
/** Less than a publish and a day's uploads may need: time to clear up. */
const little = 500 * megabyte
/** Less than one publish needs. */
const nothing = 30 * megabyte

/** Of the disk that holds database, uploads and releases. */
export const readFreeBytes = async ({ config }: Payload): Promise<number> => {
  const { bavail, bsize } = await statfs(config.custom.dataFolder as string)
  return bavail * bsize
}

/** Told before anything fails, and when it has: a full disk cannot hold the record that says so. */
export const describeDisk = (free: number, isDistrict: boolean): string | null => {
  const left = `còn ${Math.floor(free / megabyte)} MB`
  if (free < nothing)
    return `Ổ đĩa của máy chủ đã đầy (${left}) nên có thể không lưu và không đăng được. Trang công khai vẫn mở bình thường. Hãy báo người quản trị máy chủ dọn bớt; dọn xong, hệ thống tự làm tiếp.`
  if (free < little && isDistrict)
    return `Ổ đĩa của máy chủ sắp đầy (${left}). Hãy báo người quản trị máy chủ dọn bớt trước khi việc lưu và đăng phải dừng.`
  return null
}
