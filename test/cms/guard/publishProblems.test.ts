/** What a publish found wrong with one commune's document may hold a phone number of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let own: Call
let other: Call
let district: Call
beforeAll(async () => {
  cms = await startTestCms()
  const problem = { document: 'Gọi số lạ', link: '/admin/collections/bulletins/1', message: 'Có «0500 777 123»' }
  await cms.payload.create({
    collection: 'publishes',
    data: {
      state: 'done',
      startedAt: new Date().toISOString(),
      problems: [{ ...problem, commune: cms.communes.own.id }],
    },
  })
  own = (await signIn(cms, cms.users.own.email)).call
  other = (await signIn(cms, cms.users.other.email)).call
  district = (await signIn(cms, cms.users.district.email)).call
})
afterAll(() => cms.stop())

describe('a problem of a publish', () => {
  test('is read by its own commune and the district', async () => {
    for (const call of [own, district])
      expect(JSON.stringify((await call('GET', '/publishes')).body)).toContain('0500 777 123')
    expect(JSON.stringify((await other('GET', '/publishes')).body)).not.toContain('0500')
  })

  test('is not found by another commune’s counting or sorting', async () => {
    for (const field of ['document', 'link', 'message'])
      for (const path of [
        `/publishes?where[problems.${field}][like]=0500`,
        `/publishes/count?where[problems.${field}][exists]=true`,
        `/publishes?where[or][0][problems.${field}][like]=0500`,
        `/publish-requests?where[publish.problems.${field}][like]=0500`,
        `/publishes?sort=problems.${field}`,
      ])
        expect((await other('GET', path)).status, path).toBe(400)
    expect((await district('GET', '/publishes?where[problems.message][like]=777')).body.totalDocs).toBe(1)
  })
})
