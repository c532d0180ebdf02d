import type { Payload } from 'payload'
import { describe, expect, test } from 'vitest'
import { describeDisk, readFreeBytes } from '../../../cms/admin/disk.ts'

const megabyte = 1024 * 1024

describe('describeDisk', () => {
  test('says to everybody that nothing more can be held, and what to do', () => {
    const full =
      'Ổ đĩa của máy chủ đã đầy (còn 2 MB) nên có thể không lưu và không đăng được. Trang công khai vẫn mở bình thường. Hãy báo người quản trị máy chủ dọn bớt; dọn xong, hệ thống tự làm tiếp.'
    expect(describeDisk(2.5 * megabyte, false)).toBe(full)
    expect(describeDisk(2.5 * megabyte, true)).toBe(full)
  })

  test('warns the district while there is time', () => {
    expect(describeDisk(300 * megabyte, true)).toContain('sắp đầy (còn 300 MB)')
    expect(describeDisk(300 * megabyte, false)).toBeNull()
    expect(describeDisk(5_000 * megabyte, true)).toBeNull()
  })
})

describe('readFreeBytes', () => {
  test('asks the disk that holds the data', async () => {
    const config = { custom: { dataFolder: import.meta.dirname } }
    expect(await readFreeBytes({ config } as unknown as Payload)).toBeGreaterThan(0)
  })
})
