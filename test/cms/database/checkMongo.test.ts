import { describe, expect, test } from 'vitest'
import { checkMongo } from '../../../cms/database/checkMongo.ts'

describe('checkMongo', () => {
  test('has nothing to prove where SQLite is used', async () => {
    await expect(checkMongo(undefined)).resolves.toBeUndefined()
  })

  test('fails soon, in Vietnamese, where nothing answers', async () => {
    await expect(checkMongo('mongodb://127.0.0.1:9/to-dan-van?replicaSet=rs0')).rejects.toThrow(
      'Không nối được tới MongoDB ở mongodb://127.0.0.1:9/to-dan-van.',
    )
  }, 10_000)

  test('refuses an address that is none, without a word of its password', async () => {
    const error = await checkMongo('mongodb://board:mat-khau@/to-dan-van').catch((thrown: unknown) => thrown as Error)
    expect(error?.message).toContain('DATABASE_URL không phải là địa chỉ MongoDB đúng')
    expect(`${error?.stack} ${String(error?.cause)}`).not.toContain('mat-khau')
  })
})

/** `MONGODB_TEST_URL=mongodb://… npm test` adds this, on a real replica set. */
const realUrl = process.env.MONGODB_TEST_URL
if (realUrl)
  describe('checkMongo on a real replica set', () => {
    test('finds that a rolled-back write leaves nothing', async () => {
      await expect(checkMongo(realUrl)).resolves.toBeUndefined()
    })

    test('wants the name of the set in the address', async () => {
      const bare = realUrl?.replace(/([?&])replicaSet=[^&]*&?/, '$1')
      await expect(checkMongo(bare)).rejects.toThrow('Hãy thêm replicaSet=')
    })
  })
