import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'

type SQLiteArgs = Parameters<typeof sqliteAdapter>[0]

/** MongoDB when `DATABASE_URL` says so, else SQLite in `DATA_DIR`. */
export const chooseDatabase = (env: NodeJS.ProcessEnv, options: { migrations?: SQLiteArgs['prodMigrations'] } = {}) => {
  const url = env.DATABASE_URL
  if (url?.startsWith('mongodb')) return mongooseAdapter({ url })
  const folder = resolve(env.DATA_DIR || 'data')
  mkdirSync(folder, { recursive: true })
  return sqliteAdapter({
    client: { url: `file:${join(folder, 'database.sqlite')}` },
    wal: true,
    busyTimeout: 5000,
    push: env.CMS_DATABASE_PUSH === 'true',
    migrationDir: resolve('cms/database/migrations'),
    ...(options.migrations ? { prodMigrations: options.migrations } : {}),
  })
}
