import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseLateLock } from '../../../cms/guard/releaseLateLock.ts'
import type { User } from '../../../cms/payload-types.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

const locks = async (): Promise<number> =>
  (await cms.payload.count({ collection: 'payload-locked-documents' })).totalDocs
/** Locked by somebody, then the form tells what was typed into the state of that instant. */
const tell = async (place: object, { by, into }: { by: User; into: string }) => {
  const { payload, users } = cms
  await payload.delete({ collection: 'payload-locked-documents', where: {} })
  const { collectionSlug, id, globalSlug } = place as { collectionSlug?: 'bulletins'; id?: number; globalSlug?: string }
  const document = collectionSlug && id ? { relationTo: collectionSlug, value: id } : undefined
  const data = { document, globalSlug, user: { relationTo: 'users' as const, value: by.id } }
  await payload.create({ collection: 'payload-locked-documents', data: data as never })
  const args = { ...place, returnLockStatus: true, formState: { updatedAt: { value: into } } }
  await releaseLateLock({ name: 'form-state', args }, { payload, user: { ...users.own, collection: 'users' } })
  return locks()
}

describe('a lock that comes after the save', () => {
  test.each(['published', 'draft'] as const)(
    'goes, and one that comes after a later change stays: saved as %s',
    async (status) => {
      const { payload, users, asOwn } = cms
      const made = await payload.create({ collection: 'bulletins', data: validBulletin(), ...asOwn })
      const saved = await payload.update({
        collection: 'bulletins',
        id: made.id,
        data: { body: 'Bài đã sửa.', _status: status },
        draft: status === 'draft',
        ...asOwn,
      })
      const place = { collectionSlug: 'bulletins', id: made.id }
      expect(await tell(place, { by: users.own, into: made.updatedAt })).toBe(0)
      expect(await tell(place, { by: users.own, into: saved.updatedAt })).toBe(1)
      expect(await tell(place, { by: users.contributor, into: made.updatedAt })).toBe(1)
    },
  )

  test('goes for the settings as well', async () => {
    const { payload, users } = cms
    const save = async () => {
      const data = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' } as never
      return (await payload.updateGlobal({ slug: 'settings', data })).updatedAt ?? ''
    }
    const [before, after] = [await save(), await save()]
    const place = { globalSlug: 'settings' }
    expect(await tell(place, { by: users.own, into: before })).toBe(0)
    expect(await tell(place, { by: users.own, into: after })).toBe(1)
  })
})
