/** Settings that break pages hold up nobody: those before them stay, and their screen says why. */
import { describe, expect, test } from 'vitest'
import type { PublishedDocuments } from '../../../cms/publish/publishedDocuments.ts'
import { startSmallSite } from './publishSmallSite.ts'

const small = startSmallSite()

/** The next generation, in which the settings are bad and the bulletin says something new. */
const withBad = (settings: Partial<PublishedDocuments['settings']>): PublishedDocuments => {
  const documents = small.documents()
  Object.assign(documents.settings, settings)
  documents.bulletins = documents.bulletins.map((each) => ({ ...each, body: 'Bài vừa sửa.' }))
  return documents
}
const bulletinPage = () => small.served('bai-tuyen-truyen/phan-loai-rac/index.html')
const kept =
  'Trang công khai vẫn dùng thiết lập đúng gần nhất; mọi nội dung khác vẫn lên trang bình thường. Anh/chị hãy mở mục Thiết lập chung, sửa rồi lưu lại; nếu vẫn vậy, hãy báo người quản trị máy chủ.'

describe('settings', () => {
  test.each([
    ['do not fit', { syllablesPerMinute: 180.5 }, /^Tốc độ đọc trên loa: /],
    [
      'let every page throw',
      { provinceName: 'throws' },
      /^Với thiết lập này thì không dựng được trang .*\.\nChi tiết .*: no such province\n /,
    ],
    [
      'break the pages of some documents',
      { provinceName: 'breaks bulletins' },
      /^Với thiết lập này thì không dựng được trang \/bai-tuyen-truyen\/phan-loai-rac\/\.\nChi tiết .*: no such voice\n /,
    ],
    ['let every page hang', { provinceName: 'hangs' }, /^Với thiết lập này thì không dựng được trang /],
    [
      'put a number on every page for which nobody consented',
      { provinceName: 'tỉnh gọi 0912 345 678' },
      /^Với thiết lập này thì trang .* không lên được\. Trong trang có «0912 345 678» mà chưa ghi nhận/,
    ],
  ])('that %s are set aside alone', async (_, settings, cause) => {
    await small.run()
    const before = small.shown()
    const { problems } = await small.run(withBad(settings))
    expect(problems).toMatchObject([{ noun: 'settings', title: 'Thiết lập chung', commune: null }])
    expect(problems[0]?.message).toMatch(cause)
    expect(problems[0]?.message.endsWith(kept)).toBe(true)
    expect(small.shown()).toBe(before)
    expect(bulletinPage()).toContain('Bài vừa sửa.')
  })

  test('that let pages fail are not tried again until they are others', async () => {
    await small.run()
    const bad = withBad({ provinceName: 'hangs' })
    await small.run(bad)
    const asked: string[] = []
    const told = { onStep: (step: string) => void asked.push(step) }
    bad.bulletins = bad.bulletins.map((each) => ({ ...each, body: 'Bài sửa lần hai.' }))
    expect((await small.run(bad, told)).problems).toHaveLength(1)
    expect(asked.filter((step) => step.startsWith('Đang dựng'))).toHaveLength(1)
    expect(bulletinPage()).toContain('Bài sửa lần hai.')
    const mended = { ...bad, settings: { ...bad.settings, provinceName: 'tỉnh Bắc Giang' } }
    expect((await small.run(mended)).problems).toEqual([])
    expect(small.shown()).toBe(small.generation)
  })

  test('that are bad beside a bad document are each told apart', async () => {
    await small.run()
    const documents = withBad({ provinceName: 'breaks bulletins' })
    const [first] = documents.bulletins
    if (first) documents.bulletins.push({ ...first, id: 99, slug: 'bai-hong', body: 'throws' })
    const { problems } = await small.run(documents)
    expect(problems.map(({ noun, id }) => [noun, id])).toEqual([
      ['settings', null],
      ['bulletins', 99],
    ])
    expect(bulletinPage()).toContain('Bài vừa sửa.')
  })

  test('that are new are not blamed for a page that a document breaks', async () => {
    await small.run()
    const { problems } = await small.run(small.documents('throws'))
    expect(problems.map(({ noun }) => noun)).toEqual(['bulletins'])
    expect(small.shown()).toBe(small.generation)
  })

  test('that break the very first publish give way to those of a new site', async () => {
    const { problems } = await small.run(withBad({ provinceName: 'throws' }))
    expect(problems[0]?.message).toContain('Chưa có thiết lập đúng nào trước đó')
    expect(small.served('index.html')).toContain('<p>huyện (chưa đặt tên)</p><em>tỉnh (chưa đặt tên)</em>')
    expect(bulletinPage()).toContain('Bài vừa sửa.')
  })

  test('break no return: its office line, which is always of today, is the last good one', async () => {
    const { release: of, snapshot } = await small.run()
    await small.run()
    const documents = withBad({})
    documents.settings.office = { ...documents.settings.office, address: 'throws' }
    const { problems } = await small.run(documents, { earlier: { snapshot, of } })
    expect(problems.map(({ noun }) => noun)).toEqual(['settings'])
    expect(small.shown()).toBe(small.generation - 2)
  })
})
