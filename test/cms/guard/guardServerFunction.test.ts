import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guardServerFunction } from '../../../cms/guard/guardServerFunction.ts'
import type { User } from '../../../cms/payload-types.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let id: number
beforeAll(async () => {
  cms = await startTestCms()
  const data = validBulletin({ commune: cms.communes.own.id, _status: 'draft' })
  id = (await cms.payload.create({ collection: 'bulletins', data, draft: true })).id
})
afterAll(() => cms.stop())

const isLet = async (user: User | null, name: string, args: object): Promise<boolean> => {
  const asker = { payload: cms.payload, user: user && { ...user, collection: 'users' as const } }
  return guardServerFunction({ name, args: args as never }, asker as never).then(
    () => true,
    () => false,
  )
}
const ways = () => [
  { id },
  { docID: id },
  { docID: String(id) },
  { data: { id } },
  { parent: { collectionSlug: 'bulletins', id } },
]

describe('a function of the admin', () => {
  test('may name documents that the asker reads, by whatever name, and no others', async () => {
    for (const way of ways()) {
      const args = { collectionSlug: 'bulletins', ...way }
      const { own, contributor, district, other, otherContributor } = cms.users
      for (const user of [own, contributor, district]) expect(await isLet(user, 'form-state', args)).toBe(true)
      for (const user of [other, otherContributor, null]) expect(await isLet(user, 'form-state', args)).toBe(false)
    }
  })

  test('is nobody’s who has still to change a one-time password, or is out of use', async () => {
    const args = { collectionSlug: 'bulletins' }
    expect(await isLet(cms.users.own, 'render-list', args)).toBe(true)
    for (const more of [{ mustChangePassword: true }, { isDisabled: true }])
      expect(await isLet({ ...cms.users.own, ...more }, 'render-list', args)).toBe(false)
  })

  test('about the settings is the district’s', async () => {
    const args = { globalSlug: 'settings' }
    expect(await isLet(cms.users.district, 'form-state', args)).toBe(true)
    expect(await isLet(cms.users.own, 'form-state', args)).toBe(false)
  })

  test('that the admin does not use is closed to everybody', async () => {
    for (const name of ['schedule-publish', 'copy-data-from-locale', 'render-widget', 'constructor'])
      expect(await isLet(cms.users.district, name, {})).toBe(false)
  })
})
