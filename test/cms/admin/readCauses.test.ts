import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCauses } from '../../../cms/admin/readCauses.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

const publishOf = async (...reasons: string[]): Promise<number> => {
  const { payload, users } = cms
  const startedAt = new Date().toISOString()
  const { id } = await payload.create({ collection: 'publishes', data: { state: 'done', startedAt } })
  const request = { requestedBy: users.own.id, state: 'taken' as const, publish: id }
  for (const [n, reason] of reasons.entries()) {
    const requestedAt = new Date(Date.parse(startedAt) + n).toISOString()
    await payload.create({ collection: 'publish-requests', data: { ...request, requestedAt, reason } })
  }
  return id
}
const causeOf = async (id: number) => (await readCauses(cms.payload, [id])).get(id)

describe('readCauses', () => {
  test('names what was changed and by whom, each document once', async () => {
    const { payload, asOwn, users } = cms
    const { id } = await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
    const publish = await publishOf(`bulletins/${id}`, `bulletins/${id}`)
    expect(await causeOf(publish)).toBe(`Bài «Phân loại rác tại nhà» (${users.own.name})`)
  })

  test('counts those beyond the last two', async () => {
    const publish = await publishOf('bulletins/901', 'bulletins/902', 'settings')
    expect(await causeOf(publish)).toMatch(/^Một mục đã xoá \(.*\); Thiết lập chung \(.*\); 1 mục khác$/)
  })

  test('says when nobody asked for it', async () => {
    expect(await causeOf(await publishOf())).toBe('Hệ thống tự làm (khi khởi động hoặc sang ngày mới)')
  })
})
