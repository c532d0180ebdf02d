import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

describe('the address of a bulletin', () => {
  test('comes from its title at the first publish and stays when the title changes', async () => {
    const { payload, asOwn } = cms
    const data = validBulletin({ title: 'Nháp', _status: 'draft' })
    const { id } = await payload.create({ collection: 'bulletins', data, draft: true, ...asOwn })
    const titled = { title: 'Đổ rác đúng giờ', _status: 'published' as const }
    const published = await payload.update({ collection: 'bulletins', id, data: titled, ...asOwn })
    expect(published.slug).toBe('do-rac-dung-gio')
    const again = await payload.update({
      collection: 'bulletins',
      id,
      data: { title: 'Đổ rác đúng chỗ', slug: 'lay-cho-khac', _status: 'published' },
      ...asOwn,
    })
    expect(again.slug).toBe('do-rac-dung-gio')
  })

  test.each(['Nhập học', 'Nhập ngũ đầu năm'])('stays, although it looks like that of a draft: «%s»', async (title) => {
    const { payload, asOwn } = cms
    const { id, slug } = await payload.create({ collection: 'bulletins', data: validBulletin({ title }), ...asOwn })
    const data = { title: `${title}, sửa lại`, _status: 'published' as const }
    expect((await payload.update({ collection: 'bulletins', id, data, ...asOwn })).slug).toBe(slug)
  })

  test('is numbered when another bulletin has it', async () => {
    const { payload, asOther } = cms
    const data = validBulletin({ title: 'Đổ rác đúng giờ' })
    const made = await payload.create({ collection: 'bulletins', data, ...asOther })
    expect(made.slug).toBe('do-rac-dung-gio-2')
  })
})
