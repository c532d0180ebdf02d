import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readReview } from '../../cms/admin/readReview.ts'
import type { User } from '../../cms/payload-types.ts'
import { signIn, type Call } from './callApi.ts'
import { validBulletin } from './documents.ts'
import { startTestCms, type TestCms } from './testCms.ts'

let cms: TestCms
let contributor: Call
let commune: Call
let other: Call
beforeAll(async () => {
  cms = await startTestCms()
  contributor = (await signIn(cms, 'cong-tac-vien@to.example')).call
  commune = (await signIn(cms, 'dong-tam@to.example')).call
  other = (await signIn(cms, 'tam-hiep@to.example')).call
})
afterAll(() => cms.stop())

const draft = { ...validBulletin(), _status: 'draft' }
const ask = (id: number, data: object = {}) => contributor('PATCH', `/bulletins/${id}?draft=true&review=ask`, data)
const makeAsked = async (): Promise<number> =>
  (await contributor('POST', '/bulletins?draft=true&review=ask', draft)).body.doc.id
const latest = async (id: number) =>
  cms.payload.findByID({ collection: 'bulletins', id, draft: true, depth: 0, overrideAccess: true })
const listsOf = (user: User) => readReview(cms.payload, { ...user, collection: 'users' })

describe('a contributor', () => {
  test('saves a draft and asks for review in one request', async () => {
    const { status, body } = await contributor('POST', '/bulletins?draft=true&review=ask', draft)
    expect(status).toBe(201)
    expect(body.doc._status).toBe('draft')
    expect(body.doc.commune.id ?? body.doc.commune).toBe(cms.communes.own.id)
    expect(body.doc.review).toMatchObject({ state: 'asked', askedBy: String(cms.users.contributor.id) })
  })

  test('keeps what was typed when the form sends along that the draft is not in the trash', async () => {
    const id = await makeAsked()
    await ask(id, { body: 'Kính mời bà con họp lúc 19 giờ.', deletedAt: null })
    expect(await latest(id)).toMatchObject({ body: 'Kính mời bà con họp lúc 19 giờ.' })
  })

  test('is not shown the button that publishes, nor the one that takes down', async () => {
    const id = await makeAsked()
    const asked = { ...(await latest(id)), _status: 'published' }
    const rights = async (call: Call) => (await call('POST', `/bulletins/access/${id}`, asked)).body.update
    expect(await rights(commune)).toBeTruthy()
    expect(await rights(contributor)).toBeFalsy()
  })

  test('is told how to go on when it publishes all the same', async () => {
    const { status, body } = await contributor('POST', '/bulletins', validBulletin())
    expect([status, body.errors[0].message]).toEqual([
      403,
      'Cộng tác viên không tự đăng bài. Xin bấm «Gửi duyệt» để xã đăng.',
    ])
  })

  test('writes beside what is published, which stays as it was', async () => {
    const made = (await commune('POST', '/bulletins', validBulletin({ title: 'Bản đang hiện' }))).body.doc
    await ask(made.id, { title: 'Bản cộng tác viên sửa' })
    const stands = await cms.payload.findByID({ collection: 'bulletins', id: made.id, ...cms.asVisitor })
    expect(stands.title).toBe('Bản đang hiện')
    expect((await latest(made.id)).title).toBe('Bản cộng tác viên sửa')
    await commune('PATCH', `/bulletins/${made.id}`, { _status: 'published' })
    expect((await cms.payload.findByID({ collection: 'bulletins', id: made.id, ...cms.asVisitor })).title).toBe(
      'Bản cộng tác viên sửa',
    )
  })

  test('is asked for what is plainly missing before it asks others', async () => {
    const { status, body } = await contributor('POST', '/bulletins?draft=true&review=ask', { title: 'Chỉ có tiêu đề' })
    const paths = body.errors[0].data.errors.map(({ path }: { path: string }) => path)
    expect([status, paths]).toEqual([400, ['body', 'topic']])
  })

  test('writes none of the marks of review itself', async () => {
    const forged = { state: 'returned', comment: 'Tự viết', askedBy: '1', askedByName: 'Ai đó' }
    const { body } = await contributor('POST', '/bulletins?draft=true', { ...draft, review: forged })
    expect(body.doc.review).toMatchObject({ state: 'none', comment: null, askedBy: null })
    await contributor('PATCH', `/bulletins/${body.doc.id}?draft=true`, { review: forged })
    expect((await latest(body.doc.id)).review).toMatchObject({ state: 'none', comment: null, askedBy: null })
  })

  test('returns nothing, not even its own', async () => {
    const id = await makeAsked()
    expect((await contributor('POST', `/bulletins/${id}/return`, { comment: 'Tự trả' })).status).toBe(403)
    expect((await latest(id)).review?.state).toBe('asked')
  })
})

describe('a commune', () => {
  test('returns a draft with a comment, which the contributor reads', async () => {
    const id = await makeAsked()
    expect((await commune('POST', `/bulletins/${id}/return`, { comment: '  Xin ghi rõ ngày họp.  ' })).status).toBe(200)
    const { review } = (await contributor('GET', `/bulletins/${id}?draft=true`)).body
    expect(review).toMatchObject({ state: 'returned', comment: 'Xin ghi rõ ngày họp.' })
    const { returned } = await listsOf(cms.users.contributor)
    expect(returned.map((item) => [item.id, item.kind, item.review.comment])).toContainEqual([
      id,
      'Bài tuyên truyền',
      'Xin ghi rõ ngày họp.',
    ])
  })

  test('says why it returns a draft', async () => {
    const id = await makeAsked()
    const { status, body } = await commune('POST', `/bulletins/${id}/return`, { comment: ' ' })
    expect([status, body.errors[0].message]).toEqual([400, 'Xin ghi ý kiến để cộng tác viên biết cần sửa gì.'])
  })

  test('returns only what waits, and only what is its own', async () => {
    const { doc } = (await contributor('POST', '/bulletins?draft=true', draft)).body
    expect((await commune('POST', `/bulletins/${doc.id}/return`, { comment: 'Chưa gửi' })).status).toBe(403)
    const asked = await makeAsked()
    expect((await other('POST', `/bulletins/${asked}/return`, { comment: 'Của xã khác' })).status).toBe(404)
    expect((await latest(asked)).review?.state).toBe('asked')
  })

  test('clears the marks by publishing', async () => {
    const id = await makeAsked()
    await commune('PATCH', `/bulletins/${id}`, { _status: 'published' })
    expect((await latest(id)).review).toMatchObject({ state: 'none', askedBy: null, askedAt: null, comment: null })
  })

  test('sees what waits for it, the longest first; another commune does not', async () => {
    const [first, second] = [await makeAsked(), await makeAsked()]
    const ids = (await listsOf(cms.users.own)).waiting.map(({ id }) => id)
    expect(ids.indexOf(first)).toBeGreaterThanOrEqual(0)
    expect(ids.indexOf(second)).toBeGreaterThan(ids.indexOf(first))
    expect((await listsOf(cms.users.other)).waiting).toEqual([])
    expect((await listsOf(cms.users.otherContributor)).waiting).toEqual([])
  })
})

describe('a visitor', () => {
  test('reads no mark of review and cannot search by them', async () => {
    const made = (await commune('POST', '/bulletins', validBulletin())).body.doc
    const seen = await cms.payload.findByID({ collection: 'bulletins', id: made.id, ...cms.asVisitor })
    expect(seen).not.toHaveProperty('review')
    const where = { 'review.state': { equals: 'none' } }
    await expect(cms.payload.find({ collection: 'bulletins', where, ...cms.asVisitor })).rejects.toThrow()
  })
})
