import { describe, expect, test } from 'vitest'
import { checkMongo, sayMongoProblem } from '../../../cms/database/checkMongo.ts'

const url = 'mongodb://board:mat-khau@10.0.0.5:27017/to-dan-van?replicaSet=rs0'

describe('sayMongoProblem', () => {
  test('names the place and never the password', () => {
    const said = sayMongoProblem({ name: 'MongoServerSelectionError', message: 'connect ECONNREFUSED' }, url)
    expect(said).toContain('Không nối được tới MongoDB ở mongodb://10.0.0.5:27017/to-dan-van.')
    expect(said).not.toMatch(/mat-khau|board/)
  })

  test('says how to get transactions', () => {
    const message = 'Transaction numbers are only allowed on a replica set member or mongos'
    expect(sayMongoProblem({ name: 'MongoServerError', code: 20, message }, url)).toContain('--replSet rs0')
  })

  test('says when the password is wrong', () => {
    expect(sayMongoProblem({ name: 'MongoServerError', code: 18 }, url)).toContain('không nhận tên và mật khẩu')
  })
})

describe('checkMongo', () => {
  test('has nothing to prove where SQLite is used', async () => {
    await expect(checkMongo(undefined)).resolves.toBeUndefined()
  })

  test('fails soon, in Vietnamese, where nothing answers', async () => {
    await expect(checkMongo('mongodb://127.0.0.1:9/to-dan-van')).rejects.toThrow('Không nối được tới MongoDB ở')
  })

  test('refuses an address that is none', async () => {
    await expect(checkMongo('mongodb://')).rejects.toThrow('DATABASE_URL không phải là địa chỉ MongoDB đúng')
  })
})

/** `MONGODB_TEST_URL=mongodb://… npm test` adds this, on a real replica set. */
const realUrl = process.env.MONGODB_TEST_URL
if (realUrl)
  describe('checkMongo on a real server', () => {
    test('finds that a rolled-back write leaves nothing', async () => {
      await expect(checkMongo(realUrl)).resolves.toBeUndefined()
    })
  })
