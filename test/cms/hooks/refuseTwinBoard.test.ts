import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Board } from '../../../cms/payload-types.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

const board = (more: Partial<Board>) =>
  ({ level: 'commune', members: [{ name: 'Vi Thị Mẫu', role: 'head' }], _status: 'published', ...more }) as Board
const create = (more: Partial<Board>, draft = false) =>
  cms.payload.create({ collection: 'boards', data: board(more), draft, ...cms.asDistrict })
const publish = (id: number, data: object = {}) =>
  cms.payload.update({
    collection: 'boards',
    id,
    data: { _status: 'published', ...data },
    trash: true,
    ...cms.asDistrict,
  })
const refusal = async (writing: Promise<unknown>): Promise<{ path: string; message: string }[]> => {
  const error = await writing.then(
    () => null,
    (error: unknown) => error,
  )
  return (error as { data?: { errors: { path: string; message: string }[] } } | null)?.data?.errors ?? []
}

describe('a second board of a commune', () => {
  test('is refused when it is published, and the one that is there is named', async () => {
    const { own } = cms.communes
    await create({ commune: own.id })
    expect(await refusal(create({ commune: own.id }))).toMatchObject([
      {
        path: 'commune',
        message:
          '«Ban chỉ đạo Xã Đồng Tâm» đã có và đang đăng (1 thành viên); mỗi nơi chỉ có một Ban chỉ đạo. Hãy mở ban đang đăng mà sửa hoặc bỏ đăng ban đó trước.',
      },
    ])
    const draft = await create({ commune: own.id, _status: 'draft' }, true)
    expect(await refusal(publish(draft.id))).toHaveLength(1)
    expect(
      (await cms.payload.count({ collection: 'boards', where: { _status: { equals: 'published' } } })).totalDocs,
    ).toBe(1)
  })

  test('is published once the first is a draft again or in the trash', async () => {
    const { other } = cms.communes
    const first = await create({ commune: other.id })
    const second = await create({ commune: other.id, _status: 'draft' }, true)
    await publish(first.id, { _status: 'draft' })
    await publish(second.id)
    await publish(second.id, { deletedAt: new Date().toISOString() })
    expect((await publish(first.id))._status).toBe('published')
    expect(await refusal(publish(second.id, { deletedAt: null }))).toHaveLength(1)
  })

  test('is none for another commune or the district, and the first goes on being edited', async () => {
    const level = { level: 'district', commune: null } as const
    const { id } = await create(level)
    expect((await publish(id, { members: [{ name: 'Vi Thị Khác', role: 'head' }] })).members?.[0]?.name).toBe(
      'Vi Thị Khác',
    )
    expect(await refusal(create(level))).toMatchObject([{ path: 'level' }])
  })
})
