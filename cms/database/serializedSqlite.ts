import { randomUUID } from 'node:crypto'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { SqliteConnections, type WriteLimits } from './sqliteConnections.ts'

type SqliteArgs = Parameters<typeof sqliteAdapter>[0]
type SqliteAdapter = ReturnType<ReturnType<typeof sqliteAdapter>['init']>
type Session = SqliteAdapter['sessions'][string]

const defaultLimits: WriteLimits = { maxWaitMs: 10_000, maxOpenMs: 15_000 }
/** How long a rolled-back transaction goes on refusing those who still hold its id. */
const keptMs = 60_000

/**
 * Payload's SQLite adapter with transactions that hold: it has none by default, and its own option gives each of them
 * a new connection. Every write waits in one queue (see SqliteConnections).
 */
export const serializedSqlite = (args: SqliteArgs, limits: WriteLimits = defaultLimits) => {
  const stock = sqliteAdapter(args)
  const init: typeof stock.init = (initArgs) => {
    const adapter = stock.init(initArgs) as SqliteAdapter
    addConnections(adapter, args.client.url, limits)
    addTransactions(adapter)
    return adapter
  }
  return { ...stock, init }
}

const pathOf = (url: string): string => url.replace(/^file:/, '')
const connectionsOf = (adapter: SqliteAdapter) => adapter.client as unknown as SqliteConnections

const addConnections = (adapter: SqliteAdapter, url: string, limits: WriteLimits): void => {
  const { connect, destroy, migrate } = adapter
  adapter.connect = async (options) => {
    adapter.client ??= new SqliteConnections(pathOf(url), limits) as unknown as SqliteAdapter['client']
    await connect?.call(adapter, options)
  }
  adapter.destroy = async () => {
    connectionsOf(adapter)?.close()
    adapter.client = undefined as unknown as SqliteAdapter['client']
    await destroy?.call(adapter)
  }
  adapter.migrate = (options) => connectionsOf(adapter).withoutForeignKeys(() => migrate.call(adapter, options))
}

const addTransactions = (adapter: SqliteAdapter): void => {
  /** `{ readOnly: true }`: one moment's rows, without keeping writers waiting. */
  adapter.beginTransaction = async (options) => {
    await adapter.initializing
    const connections = connectionsOf(adapter)
    const { client, commit, rollback } = await ((options as { readOnly?: boolean })?.readOnly
      ? connections.beginReadOnly()
      : connections.begin())
    const db = drizzle(client as never, { logger: adapter.logger, schema: adapter.schema })
    const id = randomUUID()
    adapter.sessions[id] = { db: db as unknown as Session['db'], resolve: commit, reject: rollback } as Session
    return id
  }

  adapter.commitTransaction = async (incoming) => {
    const id = String(await incoming)
    try {
      await adapter.sessions[id]?.resolve()
      delete adapter.sessions[id]
    } catch (error) {
      forgetLater(id)
      throw error
    }
  }

  adapter.rollbackTransaction = async (incoming) => {
    const id = String(await incoming)
    await adapter.sessions[id]?.reject()
    forgetLater(id)
  }

  /** Payload takes an unknown id for «no transaction»: who still holds that of a rolled-back one must fail, not write on its own. */
  const forgetLater = (id: string): void => {
    setTimeout(() => delete adapter.sessions[id], keptMs).unref()
  }
}
