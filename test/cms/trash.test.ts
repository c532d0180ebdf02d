import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readPublished } from '../../cms/publish/readPublished.ts'
import { callerWith } from './callApi.ts'
import { validBulletin } from './documents.ts'
import { startTestCms, validTeam, type TestCms } from './testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
beforeEach(async () => {
  await cms.payload.delete({ collection: 'publish-requests', where: {} })
})
afterAll(() => cms.stop())

const collection = 'bulletins'
const away = { deletedAt: '2022-12-05T00:00:00.000Z' }
const trash = { trash: true }
const context = { skipPublishRequest: true }
let count = 0
const publishBulletin = async () => {
  const data = validBulletin({ title: `Bài thứ ${++count}`, commune: cms.communes.own.id as never })
  return (await cms.payload.create({ collection, data, context })).id
}
/** Published, with a newer draft beside it. */
const publishAndDraft = async () => {
  const id = await publishBulletin()
  await cms.payload.update({ collection, id, data: { body: 'Đang sửa' }, draft: true, context })
  return id
}
const isPublic = async (id: number) => (await readPublished(cms.payload)).bulletins.some((each) => each.id === id)
const requests = async () => (await cms.payload.count({ collection: 'publish-requests' })).totalDocs

describe('a document in the trash', () => {
  test('is public no longer, and a publish is asked for', async () => {
    const id = await publishBulletin()
    expect(await isPublic(id)).toBe(true)
    await cms.payload.update({ collection, id, data: away, ...cms.asOwn })
    expect([await isPublic(id), await requests()]).toEqual([false, 1])
    await cms.payload.update({ collection, id, data: { deletedAt: null }, ...trash, ...cms.asOwn })
    expect([await isPublic(id), await requests()]).toEqual([true, 2])
  })

  test('asks for a publish with a draft beside it, too', async () => {
    const id = await publishAndDraft()
    await cms.payload.update({ collection, id, data: away, ...cms.asOwn })
    expect([await isPublic(id), await requests()]).toEqual([false, 1])
  })

  test('is not shown to visitors who ask for the trash', async () => {
    const id = await publishBulletin()
    await cms.payload.update({ collection, id, data: away })
    const visitor = callerWith(cms, null)
    for (const path of [`/bulletins/${id}?trash=true`, `/bulletins/${id}?trash=true&draft=true`])
      expect([403, 404]).toContain((await visitor('GET', path)).status)
    const { body } = await visitor('GET', '/bulletins?trash=true&limit=0')
    expect(body.docs.map((doc: { id: number }) => doc.id)).not.toContain(id)
  })

  test('keeps its address: another of the same title gets one of its own', async () => {
    const data = validBulletin({ title: 'Trùng tên' })
    const first = await cms.payload.create({ collection, data })
    await cms.payload.update({ collection, id: first.id, data: away })
    expect((await cms.payload.create({ collection, data })).slug).toBe(`${first.slug}-2`)
  })
})

describe('taken off the site with a draft beside it', () => {
  test('a document asks for a publish', async () => {
    const id = await publishAndDraft()
    await cms.payload.update({ collection, id, data: { _status: 'draft' }, ...cms.asOwn })
    expect([await isPublic(id), await requests()]).toEqual([false, 1])
  })
})

describe('a contributor', () => {
  test('takes nothing off the site by throwing a draft of it away', async () => {
    const id = await publishAndDraft()
    for (const draft of [true, false])
      await expect(cms.payload.update({ collection, id, data: away, draft, ...cms.asContributor })).rejects.toThrow()
    expect([await isPublic(id), await requests()]).toEqual([true, 0])
  })

  test('brings nothing into the document with the trash', async () => {
    const { id } = await cms.payload.create({
      collection,
      data: validBulletin({ title: 'Bản nháp', _status: 'draft' }),
      draft: true,
      ...cms.asContributor,
    })
    await cms.payload.update({ collection, id, data: { ...away, title: 'Lẻn vào' }, ...cms.asContributor })
    const { title } = await cms.payload.findByID({ collection, id, ...trash })
    expect(title).toBe('Bản nháp')
  })
})

describe('a village whose team is in the trash', () => {
  test('gets no second team: the form says where the first one is', async () => {
    const made = await cms.payload.create({ collection: 'teams', data: validTeam(cms.villages.own), ...cms.asOwn })
    await cms.payload.update({ collection: 'teams', id: made.id, data: away, ...cms.asOwn })
    const again = cms.payload.create({ collection: 'teams', data: validTeam(cms.villages.own), ...cms.asOwn })
    await expect(again).rejects.toMatchObject({
      data: {
        errors: [
          {
            path: 'village',
            message: 'Tổ của thôn này đang ở trong thùng rác. Hãy mở «Thùng rác» của mục Tổ dân vận và lấy lại tổ đó.',
          },
        ],
      },
    })
  })
})
