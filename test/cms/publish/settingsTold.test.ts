/** Settings saved in the real CMS that the site cannot be rendered with: what goes out, and who is told. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPublishNews } from '../../../cms/admin/readPublishNews.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { recordedPublish } from '../../../cms/publish/publishRecords.ts'
import { nextWork } from '../../../cms/publish/publishRequests.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>

const publish = async () =>
  recordedPublish({ payload: cms.payload, paths, work: await nextWork(cms.payload), now: () => new Date() })
const save = (data: object) =>
  cms.payload.updateGlobal({ slug: 'settings', data: data as never, ...cms.asDistrict, depth: 0 })
const newsOf = (role: 'district' | 'own') =>
  readPublishNews(cms.payload, { ...cms.users[role], collection: 'users' } as never)
const home = () => readFileSync(join(paths.current, 'index.html'), 'utf8')
const bulletins = () => readFileSync(join(paths.current, 'bai-tuyen-truyen/index.html'), 'utf8')

beforeAll(async () => {
  cms = await startTestCms()
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  await save({ districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' })
  await publish()
})
afterAll(() => cms.stop())

describe('settings that break pages', () => {
  test('stay off the site, and a bulletin saved beside them goes out', async () => {
    await save({ districtName: 'huyện Yên Thế (gọi 0912 345 678)' })
    await cms.payload.create({ collection: 'bulletins', data: validBulletin({ title: 'Vẫn lên trang' }), ...cms.asOwn })
    expect((await publish()).isUnserved).toBe(false)
    expect(bulletins()).toContain('Vẫn lên trang')
    expect(home()).toContain('huyện Yên Thế')
    expect(home()).not.toContain('0912 345 678')
  })

  test('are told to the district with the screen on which they are mended', async () => {
    const { problems, changes, last } = await newsOf('district')
    expect(problems).toMatchObject([{ document: 'Thiết lập chung', link: '/admin/globals/settings' }])
    expect(problems[0]?.message).toMatch(/có «0912 345 678» mà chưa ghi nhận .* vẫn dùng thiết lập đúng gần nhất;/)
    expect(changes).toMatchObject([{ what: 'Thiết lập chung', outcome: 'refused', edit: '/admin/globals/settings' }])
    expect(last?.message).toBe('Đã lên trang, trừ 1 mục cần sửa.')
  })

  test('are no business of a commune', async () => {
    const { problems, changes } = await newsOf('own')
    expect(problems).toEqual([])
    expect(changes.map(({ outcome }) => outcome)).toEqual(['shown'])
  })

  test('go out as soon as they are mended', async () => {
    await save({ districtName: 'huyện Yên Thế mới' })
    await publish()
    expect(home()).toContain('huyện Yên Thế mới')
    const { problems, changes } = await newsOf('district')
    expect([problems, changes[0]?.outcome, changes[0]?.page]).toEqual([[], 'shown', '/'])
  })
})
