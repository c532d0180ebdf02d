import { describe, expect, test } from 'vitest'
import { RolledBackWriteStays, sayMongoProblem, SetNameMissing } from '../../../cms/database/sayMongoProblem.ts'

const url = 'mongodb://board:mat-khau@10.0.0.5:27017/to-dan-van?replicaSet=rs0'
const place = 'mongodb://10.0.0.5:27017/to-dan-van'
const say = (error: object, at = url) => sayMongoProblem(error, at)

describe('sayMongoProblem', () => {
  test.each([url, url.replace('mat-khau', 'mat@khau'), url.replace('mat-khau', 'mat/k?hau')])(
    'names the place of %s and never the password',
    (address) => {
      const reason = { servers: new Map([['10.0.0.5:27017', {}]]) }
      expect(say({ name: 'MongoServerSelectionError', message: 'connect ECONNREFUSED', reason }, address)).toBe(
        `Không nối được tới MongoDB ở ${place}. Hãy kiểm tra máy chủ đó đang chạy và DATABASE_URL ghi đúng.`,
      )
    },
  )

  test('does not pass on a message of the driver that quotes the address', () => {
    const message = `Protocol and host list are required in "${url}"`
    const said = say({ name: 'MongoParseError', message })
    expect(said).toContain('DATABASE_URL không phải là địa chỉ MongoDB đúng. Hãy ghi như')
    expect(said).not.toContain('mat-khau')
  })

  test('says how to get transactions', () => {
    const message = 'Transaction numbers are only allowed on a replica set member or mongos'
    expect(say({ name: 'MongoServerError', code: 20, message })).toContain('--replSet rs0')
    expect(say({ message: 'Current topology does not support sessions' })).toContain('--replSet rs0')
  })

  test('tells a server that answers, but belongs to no set of that name, from one that does not answer', () => {
    const reason = { servers: new Map() }
    expect(say({ name: 'MongoServerSelectionError', message: 'Server selection timed out', reason })).toContain(
      'không thuộc replica set ghi trong DATABASE_URL',
    )
  })

  test('gives the name that the address lacks', () => {
    expect(say(new SetNameMissing('rs7'))).toContain('Hãy thêm replicaSet=rs7')
    expect(say(new SetNameMissing())).toContain('không phải là replica set')
  })

  test('says when a rolled-back write stays', () => {
    expect(say(new RolledBackWriteStays())).toContain('điều đã huỷ vẫn còn')
  })

  test.each([18, 8000])('says when the password is wrong (%i)', (code) => {
    expect(say({ name: 'MongoServerError', code })).toContain('không nhận tên và mật khẩu')
  })

  test('says when the name of the machine is not known', () => {
    expect(say({ name: 'Error', code: 'ENOTFOUND', message: 'querySrv ENOTFOUND' })).toContain('Không nối được')
  })
})
