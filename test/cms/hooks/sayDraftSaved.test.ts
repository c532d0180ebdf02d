import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn, type Call } from '../callApi.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let call: Call
beforeAll(async () => {
  cms = await startTestCms()
  ;({ call } = await signIn(cms, cms.users.own.email))
})
afterAll(() => cms.stop())

describe('a new bulletin', () => {
  test('that is a draft is told as one', async () => {
    const { status, body } = await call('POST', '/bulletins?draft=true', validBulletin({ _status: 'draft' }))
    expect([status, body.message]).toEqual([201, 'Đã lưu bản nháp. Chưa hiện trên trang công khai.'])
    expect(body.doc.title).toBe('Phân loại rác tại nhà')
  })

  test('that is published is told as added', async () => {
    const { body } = await call('POST', '/bulletins', validBulletin())
    expect(body.message).toBe('Đã thêm Bài tuyên truyền.')
  })

  test('that is refused keeps the words of the refusal', async () => {
    const { status, body } = await call('POST', '/bulletins', validBulletin({ title: '' }))
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'title'])
  })
})
