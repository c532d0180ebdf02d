import { setTimeout as sleep } from 'node:timers/promises'
import type { Client, InStatement, ResultSet } from '@libsql/client'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import Database from 'libsql'
import { WriteQueue } from './writeQueue.ts'

/** Limits of a write, in milliseconds. A wait ends before the transaction it may be waiting for, so that the waiting hook fails first. */
export type WriteLimits = { maxWaitMs: number; maxOpenMs: number }

export type WriteTransaction = {
  /** Statements of this transaction; they throw once it has ended. */
  client: SessionClient
  commit: () => Promise<void>
  rollback: () => Promise<void>
}

const isRead = (sql: string): boolean => /^\s*(select|explain|pragma)\b/i.test(sql)
const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)
const isBusy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')

/** `run` is for BEGIN, COMMIT and ROLLBACK: unlike `execute`, a BEGIN that finds the file locked leaves no statement open behind it. */
type Connection = {
  execute: Client['execute']
  run: (sql: string) => void
  isInTransaction: () => boolean
  close: () => void
}

const open = (path: string, pragmas: string[]): Connection => {
  const database = new Database(path)
  for (const pragma of pragmas) database.exec(`PRAGMA ${pragma}`)
  const client = new Sqlite3Client(path, {}, database, 'number')
  return {
    execute: (statement: InStatement) => client.execute(statement),
    run: (sql) => void database.exec(sql),
    isInTransaction: () => database.inTransaction,
    close: () => client.close(),
  } as Connection
}

/**
 * Two connections to one SQLite file: readers outside a transaction see committed rows only, and every write of this
 * process waits in one queue. libsql executes synchronously, so that waiting for another process's lock is done by
 * asking again, never inside SQLite, where it would stop the event loop.
 */
export class SqliteConnections {
  private readonly path: string
  private readonly limits: WriteLimits
  private readonly queue: WriteQueue
  private readonly reader: Connection
  private readonly writer: Connection
  closed = false
  readonly protocol = 'file'

  constructor(path: string, limits: WriteLimits) {
    this.path = path
    this.limits = limits
    this.queue = new WriteQueue(limits.maxWaitMs)
    const durable = ['journal_size_limit = 67108864', 'synchronous = FULL', 'foreign_keys = ON']
    this.writer = open(path, ['busy_timeout = 5000', 'journal_mode = WAL', ...durable, 'busy_timeout = 0'])
    this.reader = open(path, ['busy_timeout = 1000', 'foreign_keys = ON', 'query_only = ON'])
  }

  // What drizzle asks of a client.

  async execute(statement: InStatement): Promise<ResultSet> {
    if (isRead(sqlOf(statement))) return this.reader.execute(statement)
    const [result] = await this.batch([statement])
    return result as ResultSet
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const { client, commit, rollback } = await this.begin()
    try {
      const results = await client.batch(statements)
      await commit()
      return results
    } catch (error) {
      await rollback()
      throw error
    }
  }

  /** Several statements in one string; each of them on its own, as SQLite's own shell would. */
  async executeMultiple(sql: string): Promise<void> {
    const free = await this.queue.enter()
    try {
      this.writer.run(sql)
    } finally {
      // A BEGIN of its own that came to no COMMIT would keep every later writer out.
      if (this.writer.isInTransaction()) this.writer.run('ROLLBACK')
      free()
    }
  }

  async transaction(): Promise<SessionClient> {
    return (await this.begin()).client
  }

  /** A transaction that writes; every other write waits until it ends. */
  async begin(): Promise<WriteTransaction> {
    const free = await this.queue.enter()
    try {
      await this.lock()
    } catch (error) {
      free()
      throw error
    }
    const client = new SessionClient(this.writer, free)
    const seconds = Math.round(this.limits.maxOpenMs / 1000)
    const timer = setTimeout(
      () => void client.end('ROLLBACK', `was rolled back: it was open for ${seconds} s`),
      this.limits.maxOpenMs,
    )
    const ending = (sql: 'COMMIT' | 'ROLLBACK', reason: string) => async () => {
      clearTimeout(timer)
      await client.end(sql, reason)
    }
    return { client, commit: ending('COMMIT', 'is committed'), rollback: ending('ROLLBACK', 'was rolled back') }
  }

  /** All that is read in it is of one moment; writers do not wait for it. */
  async beginReadOnly(): Promise<WriteTransaction> {
    const connection = open(this.path, ['busy_timeout = 1000', 'query_only = ON'])
    connection.run('BEGIN')
    const client = new SessionClient(connection, () => connection.close())
    const end = () => client.end('ROLLBACK', 'has ended')
    return { client, commit: end, rollback: end }
  }

  /** Foreign keys cannot be switched inside a transaction; a table that a migration rebuilds would empty those that point to it. */
  async withoutForeignKeys(work: () => Promise<void>): Promise<void> {
    this.writer.run('PRAGMA foreign_keys = OFF')
    try {
      await work()
    } finally {
      this.writer.run('PRAGMA foreign_keys = ON')
    }
    const { rows } = await this.writer.execute('PRAGMA foreign_key_check')
    if (rows.length > 0) throw new Error(`SQLite: ${rows.length} rows point to nothing after the migration.`)
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.queue.close()
    this.reader.close()
    this.writer.close()
  }

  /** Another process may be writing: ask again until it has finished. */
  private async lock(): Promise<void> {
    const deadline = Date.now() + this.limits.maxWaitMs
    for (let pause = 2; ; pause = Math.min(50, pause * 2)) {
      try {
        return this.writer.run('BEGIN IMMEDIATE')
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw error
        await sleep(pause)
      }
    }
  }
}

/** The connection as one transaction sees it, until that transaction ends. */
export class SessionClient {
  private readonly connection: Connection
  private readonly free: () => void
  private endedBecause: string | null = null
  /** Why its COMMIT failed, for who goes on asking. */
  private fault: unknown = undefined
  readonly protocol = 'file'

  constructor(connection: Connection, free: () => void) {
    this.connection = connection
    this.free = free
  }

  get closed(): boolean {
    return this.endedBecause !== null
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    this.assertOpen()
    this.assertStillInside()
    return this.connection.execute(statement)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    const results: ResultSet[] = []
    for (const statement of statements) results.push(await this.execute(statement))
    return results
  }

  commit = (): Promise<void> => this.end('COMMIT', 'is committed')
  rollback = (): Promise<void> => this.end('ROLLBACK', 'was rolled back')

  /** A COMMIT that fails is rolled back first, then the next writer goes, then the error is thrown. */
  async end(sql: 'COMMIT' | 'ROLLBACK', because: string): Promise<void> {
    if (sql === 'ROLLBACK' && this.closed) return
    this.assertOpen()
    this.endedBecause = because
    try {
      if (sql === 'COMMIT') this.assertStillInside()
      if (this.connection.isInTransaction()) this.connection.run(sql)
    } catch (error) {
      this.endedBecause = 'was rolled back: its COMMIT failed'
      this.fault = error
      if (this.connection.isInTransaction()) this.connection.run('ROLLBACK')
      throw error
    } finally {
      this.free()
    }
  }

  /** SQLite ends a transaction by itself when the disk is full or fails: what came after would be written for good, piece by piece. */
  private assertStillInside(): void {
    if (!this.connection.isInTransaction())
      throw Object.assign(new Error('SQLite: this transaction was rolled back by SQLite itself. Is the disk full?'), {
        code: 'SQLITE_ROLLED_BACK',
      })
  }

  private assertOpen(): void {
    if (this.endedBecause !== null)
      throw new Error(`SQLite: this transaction ${this.endedBecause}.`, { cause: this.fault })
  }
}
