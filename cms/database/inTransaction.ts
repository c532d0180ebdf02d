import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/**
 * All of a request's writes or none. Told `isOwn` false, they are part of a transaction that the request had before, or
 * of none where the database has no transactions.
 */
export const inTransaction = async <Result>(
  req: PayloadRequest,
  work: (isOwn: boolean) => Promise<Result>,
): Promise<Result> => {
  const isOwn = await initTransaction(req)
  try {
    const result = await work(isOwn)
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  }
}
