/** What a clerk reads when the machine can hold nothing more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayStorageFault } from '../../../cms/hooks/sayStorageFault.ts'
import { signIn } from '../callApi.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

/** The database may not grow by a page: what SQLite answers then is what it answers on a full disk. */
const keepFromGrowing = async () => {
  const { db } = cms.payload
  const transaction = (await db.beginTransaction()) ?? ''
  const { sessions } = db as unknown as { sessions: Record<string, { db: { run: (sql: string) => Promise<void> } }> }
  await sessions[transaction]?.db.run('PRAGMA max_page_count = 1')
  await db.commitTransaction(transaction)
}

const full = /^Ổ đĩa của máy chủ đã đầy nên chưa lưu được\. Xin để nguyên trang này/

test('a save that the disk does not take is said in Vietnamese, and what to do', async () => {
  const { call } = await signIn(cms, 'dong-tam@to.example')
  await keepFromGrowing()
  // It is said in the answer; the line for the operator is as long as the text.
  cms.payload.logger.level = 'silent'
  const body = validBulletin({ body: 'Kính thưa bà con. '.repeat(5_000), _status: 'draft' })
  const answer = await call('POST', '/bulletins?draft=true', body)
  expect(answer.status).toBe(507)
  expect(answer.body.errors[0].message).toMatch(full)
})

test('so is what is asked for after the COMMIT has failed, as signing in does', () => {
  const failed = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  const asked = new Error('Failed query', { cause: new Error('this transaction was rolled back', { cause: failed }) })
  expect(sayStorageFault({ error: asked } as never)).toMatchObject({ status: 507 })
})
