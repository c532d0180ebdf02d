import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { validBulletin } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
beforeEach(async () => {
  await cms.payload.delete({ collection: 'publish-requests', where: {} })
})
afterAll(() => cms.stop())

const reasons = async () => {
  const { docs } = await cms.payload.find({ collection: 'publish-requests', sort: 'id', depth: 0 })
  return docs.map(({ reason, requestedBy, state }) => ({ reason, requestedBy, state }))
}

describe('a publish', () => {
  test('is asked for by a document that becomes public, in its author’s name', async () => {
    const { payload, asOwn, users } = cms
    const made = await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
    expect(await reasons()).toEqual([{ reason: `bulletins/${made.id}`, requestedBy: users.own.id, state: 'waiting' }])
  })

  test('is asked for when a public document changes, goes back to a draft, or is deleted', async () => {
    const { payload, asOwn } = cms
    const { id } = await payload.create({
      collection: 'bulletins',
      data: validBulletin({ title: 'Đi rồi về' }),
      ...asOwn,
    })
    await payload.update({ collection: 'bulletins', id, data: { title: 'Đã sửa', _status: 'published' }, ...asOwn })
    await payload.update({ collection: 'bulletins', id, data: { _status: 'draft' }, ...asOwn })
    expect(await reasons()).toHaveLength(3)
    const second = await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Sẽ xoá' }), ...asOwn })
    await payload.delete({ collection: 'bulletins', id: second.id, ...asOwn })
    expect(await reasons()).toHaveLength(5)
  })

  test('is not asked for by a draft', async () => {
    const { payload, asOwn } = cms
    const data = validBulletin({ title: 'Còn viết', _status: 'draft' })
    const { id } = await payload.create({ collection: 'bulletins', data, draft: true, ...asOwn })
    await payload.update({ collection: 'bulletins', id, data: { body: 'Viết tiếp' }, draft: true, ...asOwn })
    await payload.delete({ collection: 'bulletins', id, ...asOwn })
    expect(await reasons()).toEqual([])
  })

  test('is not asked for by a change that is refused', async () => {
    const { payload, villages, asOwn } = cms
    const data = { ...validTeam(villages.own), members: [], _status: 'published' as const }
    await expect(payload.create({ collection: 'teams', data, ...asOwn })).rejects.toThrow()
    expect(await reasons()).toEqual([])
  })

  test('is taken back with the transaction that asked for it', async () => {
    const { payload } = cms
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Lùi lại' }), req: { transactionID } })
    await payload.db.rollbackTransaction(transactionID)
    expect(await reasons()).toEqual([])
  })

  test('is asked for once by the import, not by each of its documents', async () => {
    const { payload } = cms
    const context = { skipPublishRequest: true }
    await payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Từ bảng tính' }), context })
    expect(await reasons()).toEqual([])
  })
})
