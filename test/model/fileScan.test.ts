import { expect, test } from 'vitest'
import { sayHit, sayScan, type FileScan } from '../../content/model/fileScan.ts'

const scan = (more: Partial<FileScan>): FileScan => ({
  state: 'read',
  pages: 3,
  imagePages: [],
  hits: [],
  removed: [],
  left: [],
  source: '',
  ...more,
})

test('a hit is said with its page and kind', () => {
  expect(sayHit({ page: 2, kind: 'phone', text: '0500 ••• •22' })).toBe('Trang 2, số điện thoại: 0500 ••• •22')
})

test('a file in which there is nothing to say says nothing', () => {
  expect(sayScan(scan({}))).toEqual([])
})

test('pictures of paper, traces taken out and traces left are each a sentence', () => {
  expect(sayScan(scan({ imagePages: [2, 3], removed: ['author'] }))).toEqual([
    'Máy không đọc được chữ ở trang 2, 3 (bản chụp). Xin tự xem các trang ấy.',
    'Đã tự bỏ khỏi tệp: tên người soạn và thông tin về tệp.',
  ])
  expect(sayScan(scan({ state: 'images', left: ['attachments'] }))[1]).toContain('chữ ký số nên được giữ nguyên')
})
