import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostBytesOfPreference, mostPreferences } from '../../../cms/guard/boundPreferences.ts'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let call: Call
beforeAll(async () => {
  cms = await startTestCms()
  ;({ call } = await signIn(cms, 'cong-tac-vien@to.example'))
})
afterAll(() => cms.stop())

const count = async (id: number) =>
  (await cms.payload.count({ collection: 'payload-preferences', where: { 'user.value': { equals: id } } })).totalDocs

describe('how somebody likes the admin to look', () => {
  test('is kept for them', async () => {
    await call('POST', '/payload-preferences/collection-teams', { value: { limit: 100 } })
    await call('POST', '/payload-preferences/collection-teams', { value: { limit: 300 } })
    expect((await call('GET', '/payload-preferences/collection-teams')).body.value).toEqual({ limit: 300 })
  })

  test('is no store for whatever is long', async () => {
    const value = { text: 'đ'.repeat(mostBytesOfPreference / 2) }
    expect(await call('POST', '/payload-preferences/dai', { value })).toEqual({
      status: 413,
      body: { errors: [{ message: 'Lựa chọn hiển thị quá dài nên không lưu được.' }] },
    })
    expect(await count(cms.users.contributor.id)).toBe(1)
  })

  test('is kept by no other way, which has no bound', async () => {
    for (const [method, path] of [
      ['POST', ''],
      ['PATCH', '?where[key][exists]=true'],
      ['PATCH', '/1'],
      ['POST', '/1/duplicate'],
    ] as const)
      expect((await call(method, `/payload-preferences${path}`, { key: 'a', value: 1 })).status, path).toBe(404)
  })

  test('is as many as somebody opens documents, of more the oldest go, and nobody else’s', async () => {
    const of = (value: number) => ({ relationTo: 'users' as const, value })
    await Promise.all(
      [cms.users.contributor, cms.users.other].flatMap(({ id }) =>
        Array.from({ length: mostPreferences }, (_, n) =>
          cms.payload.db.create({
            collection: 'payload-preferences',
            data: { key: `teams-${n}`, user: of(id), value: n, updatedAt: new Date(2022, 0, 1, 0, 0, n).toISOString() },
          }),
        ),
      ),
    )
    expect((await call('POST', '/payload-preferences/newest', { value: 1 })).status).toBe(200)
    expect(await count(cms.users.contributor.id)).toBe(mostPreferences)
    expect(await count(cms.users.other.id)).toBe(mostPreferences)
    expect((await call('GET', '/payload-preferences/newest')).body.value).toBe(1)
    expect((await call('GET', '/payload-preferences/teams-0')).body.value).toBeNull()
    expect((await call('GET', '/payload-preferences/teams-2')).body.value).toBe(2)
  })

  test('is put back as one by whoever asks for it', async () => {
    const own = `?where[user.value][equals]=${cms.users.contributor.id}`
    expect((await call('DELETE', `/payload-preferences${own}`)).status).toBe(200)
    expect(await count(cms.users.contributor.id)).toBe(0)
  })
})
