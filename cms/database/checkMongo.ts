import { MongoClient } from 'mongodb'
import { RolledBackWriteStays, sayMongoProblem, SetNameMissing } from './sayMongoProblem.ts'

const waitMs = 5_000

/**
 * Proves at the start that transactions hold: a write that is rolled back leaves nothing. Does nothing for SQLite.
 * @throws Error with a Vietnamese sentence. Not with its cause: the driver's own errors may quote the password.
 */
export const checkMongo = async (url: string | undefined): Promise<void> => {
  if (!url?.startsWith('mongodb')) return
  const problem = await proveRollback(url).then(
    () => null,
    (error: unknown) => sayMongoProblem(error, url),
  )
  if (problem) throw new Error(problem)
}

const proveRollback = async (url: string): Promise<void> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: waitMs })
  try {
    const database = (await client.connect()).db()
    const checks = database.collection('start-checks')
    const session = client.startSession()
    session.startTransaction()
    const { insertedId } = await checks.insertOne({ at: new Date() }, { session })
    await session.abortTransaction()
    await session.endSession()
    if (await checks.findOne({ _id: insertedId })) throw new RolledBackWriteStays()
    // Payload asks the address, not the server, whether there are transactions, and goes without if it names no set.
    if (!client.options.replicaSet) throw new SetNameMissing((await database.command({ hello: 1 })).setName)
  } finally {
    await client.close()
  }
}
