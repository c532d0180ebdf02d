import { MongoClient } from 'mongodb'

const waitMs = 5_000
const notOnReplicaSet = 20
const authenticationFailed = 18

/** Where the database is, without its user and password. */
const placeOf = (url: string): string => url.replace(/^(mongodb(?:\+srv)?:\/\/)(?:[^@/]*@)?/, '$1').replace(/\?.*$/, '')

/** A sentence that says what is wrong with the database and how to mend it. */
export const sayMongoProblem = (error: unknown, url: string): string => {
  const { name, code, message } = error as { name?: string; code?: number; message?: string }
  const place = placeOf(url)
  if (code === notOnReplicaSet || /replica set/i.test(message ?? ''))
    return [
      `MongoDB ở ${place} không có giao dịch (transaction), vì không chạy dạng replica set.`,
      'Hãy khởi động mongod với --replSet rs0 rồi chạy rs.initiate() một lần; một máy cũng được.',
    ].join(' ')
  if (code === authenticationFailed) return `MongoDB ở ${place} không nhận tên và mật khẩu ghi trong DATABASE_URL.`
  if (name === 'MongoParseError') return `DATABASE_URL không phải là địa chỉ MongoDB đúng: ${message ?? ''}`
  if (name === 'MongoServerSelectionError' || name === 'MongoNetworkError')
    return `Không nối được tới MongoDB ở ${place}. Hãy kiểm tra máy chủ đó đang chạy và DATABASE_URL ghi đúng.`
  return `MongoDB ở ${place} báo lỗi: ${message ?? String(error)}`
}

/**
 * Proves at the start that transactions hold: a write that is rolled back leaves nothing. Does nothing for SQLite.
 * @throws Error with a Vietnamese sentence.
 */
export const checkMongo = async (url: string | undefined): Promise<void> => {
  if (!url?.startsWith('mongodb')) return
  try {
    await proveRollback(url)
  } catch (error) {
    throw new Error(sayMongoProblem(error, url), { cause: error })
  }
}

const proveRollback = async (url: string): Promise<void> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: waitMs })
  try {
    const checks = (await client.connect()).db().collection('start-checks')
    const session = client.startSession()
    session.startTransaction()
    const { insertedId } = await checks.insertOne({ at: new Date() }, { session })
    await session.abortTransaction()
    await session.endSession()
    if (await checks.findOne({ _id: insertedId })) throw new Error('a rolled-back write is still there')
  } finally {
    await client.close()
  }
}
