import { getPayload, type Payload } from 'payload'
import { checkMongo } from '../database/checkMongo.ts'
import { readSecret } from '../readSecret.ts'

/** Opens the CMS's database in this process, without Next: for the publisher and the command line. */
export const openCms = async (): Promise<Payload> => {
  // Payload pushes its schema to the database in any other mode; ours changes by committed migrations only.
  Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
  process.env.PAYLOAD_SECRET ??= readSecret(process.env)
  await checkMongo(process.env.DATABASE_URL)
  const { default: config } = await import('../payload.config.ts')
  return getPayload({ config })
}
