import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { buildConfig, getPayload, type Payload, type PayloadRequest, type RequestContext } from 'payload'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serializedSqlite } from '../../../cms/database/serializedSqlite.ts'
import type { WriteLimits } from '../../../cms/database/sqliteConnections.ts'
import { notesConfig } from './notesConfig.ts'

let folder: string
let payload: Payload
const opened: Payload[] = []

const open = async (limits?: WriteLimits): Promise<Payload> => {
  const db = serializedSqlite(
    { client: { url: `file:${join(folder, 'notes.sqlite')}` }, wal: true, push: false },
    limits,
  )
  const made = await getPayload({ config: buildConfig(notesConfig(db)), key: `${folder} ${opened.length}` })
  opened.push(made)
  return made
}

/** The tables as drizzle makes them for the notes; a test needs no migration history. */
const makeTables = async (): Promise<void> => {
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const db = serializedSqlite({ client: { url: `file:${join(folder, 'notes.sqlite')}` }, wal: true, push: true })
  const made = await getPayload({ config: buildConfig(notesConfig(db)), key: `${folder} push` })
  await made.destroy()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  await makeTables()
  payload = await open()
})
afterEach(async () => {
  for (const each of opened.splice(0)) await each.destroy()
  rmSync(folder, { recursive: true })
})

const notes = (title: string, context: RequestContext = {}, on = payload) =>
  on.create({ collection: 'notes' as never, data: { title } as never, context })
const titles = async (req: Partial<PayloadRequest> = {}): Promise<string[]> => {
  const { docs } = await payload.find({ collection: 'notes' as never, pagination: false, sort: 'id', req })
  return docs.map((doc) => (doc as unknown as { title: string }).title)
}
type Sessions = { sessions: Record<string, { db: unknown }> }
const inTransaction = (transactionID: string | number | null) => ({ transactionID }) as Partial<PayloadRequest>
const begin = async (on = payload): Promise<string> => String(await on.db.beginTransaction())
const createIn = (id: string, title: string) =>
  payload.create({ collection: 'notes' as never, data: { title } as never, req: inTransaction(id) })

describe('serializedSqlite', () => {
  test('takes back everything of an operation whose hook throws', async () => {
    await expect(notes('hỏng', { throwAfter: true })).rejects.toThrow('Hook says no')
    expect(await titles()).toEqual([])
  })

  test('lets none of 40 failing creates through among 40 that succeed', async () => {
    const all = Array.from({ length: 80 }, (_, n) => notes(`${n}`, { throwAfter: n % 2 === 1 }))
    const settled = await Promise.allSettled(all)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
    expect((await titles()).map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n * 2))
  })

  test('shows uncommitted rows to their own transaction only', async () => {
    const id = await begin()
    await createIn(id, 'chưa xong')
    expect(await titles()).toEqual([])
    expect(await titles(inTransaction(id))).toEqual(['chưa xong'])
    await payload.db.commitTransaction(id)
    expect(await titles()).toEqual(['chưa xong'])
  })

  test('keeps a write outside a transaction out of somebody else’s rollback', async () => {
    const made = await notes('đếm')
    const id = await begin()
    await createIn(id, 'bỏ')
    const counted = payload.db.updateOne({
      collection: 'notes' as never,
      id: (made as { id: number }).id,
      data: { count: { $inc: 1 } },
    })
    await payload.db.rollbackTransaction(id)
    expect(await counted).toMatchObject({ count: 1 })
    expect(await titles()).toEqual(['đếm'])
  })

  test('rolls a failed COMMIT back, lets the next one write, and tells the caller', async () => {
    const id = await begin()
    await createIn(id, 'trỏ vào hư không')
    const session = (payload.db as unknown as Sessions).sessions[id]?.db as { run: (sql: string) => Promise<unknown> }
    await session.run('PRAGMA defer_foreign_keys = ON')
    await session.run(`INSERT INTO notes_tags ("_order", "_parent_id", "id", "tag") VALUES (1, 999, 'x', 'mồ côi')`)
    await expect(payload.db.commitTransaction(id)).rejects.toThrow('FOREIGN KEY')
    // Who goes on in it learns what came first.
    const late = session.run('SELECT 1')
    await expect(late).rejects.toMatchObject({ cause: { cause: { message: expect.stringContaining('FOREIGN KEY') } } })
    await notes('người sau')
    expect(await titles()).toEqual(['người sau'])
  })

  test('rolls back a transaction that stays open too long, and refuses its late writes and its commit', async () => {
    const slow = await open({ maxWaitMs: 1000, maxOpenMs: 300 })
    const id = await begin(slow)
    const create = () =>
      slow.create({ collection: 'notes' as never, data: { title: 'muộn' } as never, req: inTransaction(id) })
    await create()
    await sleep(400)
    await expect(create()).rejects.toMatchObject({ cause: { message: expect.stringContaining('was open for') } })
    await expect(slow.db.commitTransaction(id)).rejects.toThrow('was open for')
    await notes('người sau', {}, slow)
    expect(await titles()).toEqual(['người sau'])
  })

  test('fails a hook that writes without its req, and the operation with it', async () => {
    const strict = await open({ maxWaitMs: 300, maxOpenMs: 3000 })
    await expect(notes('mẹ', { writeWithoutReq: true }, strict)).rejects.toThrow('without passing `req`')
    expect(await titles()).toEqual([])
  })

  test('refuses a write with the id of a transaction that was rolled back', async () => {
    const id = await begin()
    await payload.db.rollbackTransaction(id)
    await expect(createIn(id, 'sót')).rejects.toMatchObject({
      cause: { message: expect.stringContaining('was rolled back') },
    })
    expect(await titles()).toEqual([])
  })

  test('waits for another process that is writing, without stopping this one', async () => {
    const other = createClient({ url: `file:${join(folder, 'notes.sqlite')}` })
    await other.execute('BEGIN IMMEDIATE')
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 10)
    const writing = notes('đợi')
    await sleep(300)
    await other.execute('COMMIT')
    await writing
    clearInterval(ticking)
    other.close()
    expect(ticks).toBeGreaterThan(10)
    expect(await titles()).toEqual(['đợi'])
  })

  test('reads one moment in a read-only transaction, and lets others write meanwhile', async () => {
    await notes('trước')
    const id = String(await payload.db.beginTransaction({ readOnly: true } as object))
    expect(await titles(inTransaction(id))).toEqual(['trước'])
    await notes('sau')
    expect(await titles(inTransaction(id))).toEqual(['trước'])
    await expect(createIn(id, 'ghi')).rejects.toThrow()
    await payload.db.rollbackTransaction(id)
    expect(await titles()).toEqual(['trước', 'sau'])
  })

  test('keeps the good documents of a bulk update and leaves the refused one', async () => {
    for (const title of ['một', 'hai', 'ba']) await notes(title)
    const { docs, errors } = await payload.update({
      collection: 'notes' as never,
      where: {},
      data: { count: 5 } as never,
      context: { refuse: 'hai' },
    })
    expect([docs.length, errors.length]).toEqual([2, 1])
    const { docs: now } = await payload.find({ collection: 'notes' as never, sort: 'id' })
    expect(now.map((doc) => (doc as unknown as { count: number }).count)).toEqual([5, 0, 5])
  })

  test('opens no file for a transaction that stays open', async () => {
    const descriptors = () => readdirSync('/proc/self/fd').length
    await notes('đầu')
    const before = descriptors()
    for (let n = 0; n < 30; n += 1) await notes(`${n}`)
    expect(descriptors()).toBe(before)
  })

  test('is whole after kill -9 in the middle of writing', async () => {
    for (let round = 0; round < 3; round += 1) {
      const child = fork(join(import.meta.dirname, 'writeNotes.ts'), [folder], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      })
      await once(child, 'message')
      await sleep(150 + round * 70)
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
    const reader = createClient({ url: `file:${join(folder, 'notes.sqlite')}` })
    const { rows } = await reader.execute(
      'SELECT n.id, (SELECT count(*) FROM notes_tags t WHERE t._parent_id = n.id) AS tags FROM notes n',
    )
    reader.close()
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.filter(({ tags }) => tags !== 3)).toEqual([])
  })
})
