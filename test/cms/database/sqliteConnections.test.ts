import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SqliteConnections } from '../../../cms/database/sqliteConnections.ts'

let folder: string
let connections: SqliteConnections
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'connections-'))
  connections = new SqliteConnections(join(folder, 'a.sqlite'), { maxWaitMs: 500, maxOpenMs: 2000 })
  await connections.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT)')
})
afterEach(() => {
  connections.close()
  rmSync(folder, { recursive: true })
})

const write = (title: string) => connections.execute({ sql: 'INSERT INTO notes (title) VALUES (?)', args: [title] })
const titles = async () =>
  (await connections.execute('SELECT title FROM notes ORDER BY id')).rows.map(({ title }) => title)

describe('SqliteConnections', () => {
  test('writes nothing more for a transaction that SQLite itself has rolled back', async () => {
    const { client, commit } = await connections.begin()
    await client.execute("INSERT INTO notes VALUES (1, 'trước')")
    // What a full disk does to any statement, done by words.
    await expect(client.execute("INSERT OR ROLLBACK INTO notes VALUES (1, 'trùng')")).rejects.toThrow('UNIQUE')
    await expect(client.execute("INSERT INTO notes VALUES (2, 'sót')")).rejects.toThrow('rolled back by SQLite itself')
    await expect(commit()).rejects.toThrow('rolled back by SQLite itself')
    await write('người sau')
    expect(await titles()).toEqual(['người sau'])
  })

  test('lets the next one write after a transaction that SQLite itself has rolled back is given up', async () => {
    const { client, rollback } = await connections.begin()
    await client.execute("INSERT INTO notes VALUES (1, 'trước')")
    await expect(client.execute("INSERT OR ROLLBACK INTO notes VALUES (1, 'trùng')")).rejects.toThrow('UNIQUE')
    await rollback()
    await write('người sau')
    expect(await titles()).toEqual(['người sau'])
  })

  test('keeps nobody out after a script whose own transaction fails half-way', async () => {
    const script = "BEGIN; INSERT INTO notes (title) VALUES ('nửa chừng'); INSERT INTO nowhere VALUES (1); COMMIT;"
    await expect(connections.executeMultiple(script)).rejects.toThrow('no such table')
    await write('người sau')
    expect(await titles()).toEqual(['người sau'])
  })

  test('lets writers go on after one of them fails', async () => {
    const settled = await Promise.allSettled([write('một'), connections.execute('INSERT INTO nowhere VALUES (1)')])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    await write('hai')
    expect(await titles()).toEqual(['một', 'hai'])
  })
})
