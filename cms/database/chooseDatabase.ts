import { join, resolve } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { keepPrivate } from './keepPrivate.ts'
import { serializedSqlite } from './serializedSqlite.ts'

type SQLiteArgs = Parameters<typeof serializedSqlite>[0]

/** MongoDB when `DATABASE_URL` says so, else SQLite in `DATA_DIR`. */
export const chooseDatabase = (env: NodeJS.ProcessEnv, options: { migrations?: SQLiteArgs['prodMigrations'] } = {}) => {
  const url = env.DATABASE_URL
  const folder = resolve(env.DATA_DIR || 'data')
  if (url?.startsWith('mongodb')) {
    // Unique keys stand before the first write, not some time after it.
    return mongooseAdapter({ url, ensureIndexes: true })
  }
  keepPrivate(folder)
  return serializedSqlite({
    client: { url: `file:${join(folder, 'database.sqlite')}` },
    wal: true,
    push: env.CMS_DATABASE_PUSH === 'true',
    migrationDir: resolve('cms/database/migrations'),
    ...(options.migrations ? { prodMigrations: options.migrations } : {}),
  })
}
