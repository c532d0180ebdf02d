/** Two documents that claim the same place never hold up the others. */
import { expect, test } from 'vitest'
import { findProblems } from '../../../content/model/snapshot.ts'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { documentsFixture } from './documentsFixture.ts'

type Documents = ReturnType<typeof documentsFixture>
const map = (documents: Documents, previous: ReturnType<typeof toSnapshot>['snapshot'] | null = null) =>
  toSnapshot(documents, { today: '2022-12-31', previous })
const twice = <T extends { id: unknown }>(list: T[], change: object): void =>
  void list.push({ ...(list[0] as T), id: 999, ...change })

test.each<[string, (documents: Documents) => void, string]>([
  ['boards', ({ boards }) => twice(boards, {}), 'Nơi này có một Ban chỉ đạo khác đang đăng; mỗi nơi chỉ có một.'],
  ['communes', ({ communes }) => twice(communes, { name: 'Khác' }), 'Có một đơn vị khác cùng mã và cùng ngày bắt đầu'],
  ['villages', ({ villages }) => twice(villages, { name: 'Khác' }), 'Có một mục khác cùng mã hoặc cùng địa chỉ trang.'],
  ['decisions', ({ decisions }) => twice(decisions, {}), 'Có một mục khác cùng mã hoặc cùng địa chỉ trang.'],
  ['bulletins', ({ bulletins }) => twice(bulletins, {}), 'Có một mục khác cùng mã hoặc cùng địa chỉ trang.'],
])('of two %s the first stays, and the other is told', (noun, double, words) => {
  const documents = documentsFixture()
  const before = map(documents).snapshot
  double(documents)
  const { snapshot, problems } = map(documents)
  expect(snapshot).toEqual(before)
  expect(problems).toMatchObject([{ noun, id: 999 }])
  expect(problems[0]?.message).toContain(words)
})

test('a stand-in gives way to the village that has its address now', () => {
  const previous = map(documentsFixture()).snapshot
  const documents = documentsFixture()
  const [first, second] = documents.villages
  Object.assign(first ?? {}, { name: 'Tên mới', kind: 'không có loại này' })
  Object.assign(second ?? {}, { name: 'Đồng Tâm' })
  const { snapshot, problems } = map(documents, previous)
  expect(snapshot.villages.map(({ key, slug }) => [key, slug])).toEqual([['07260-hoa-binh', 'dong-tam']])
  expect(problems.map(({ key }) => key)).toEqual(['07260-dong-tam'])
  expect(findProblems(snapshot)).toEqual([])
})
