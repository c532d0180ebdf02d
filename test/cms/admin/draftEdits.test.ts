import { describe, expect, test } from 'vitest'
import { cellKey, countEdits, noDraft, rowKey, toCorrections } from '../../../cms/admin/imports/draftEdits.ts'
import { cellOfColumn, saySummary } from '../../../cms/admin/imports/importWords.ts'
import type { Preview, PreviewRow } from '../../../cms/import/record/preview.ts'

const row = (more: Partial<PreviewRow> = {}): PreviewRow => ({
  sheet: 'Tổ',
  row: 5,
  cells: ['Mẫu', 'Tổ chưởng'],
  original: ['Mẫu', 'Tổ chưởng'],
  findings: [],
  owner: null,
  isSkipped: false,
  ...more,
})
const preview = (...rows: PreviewRow[]) => ({ rows, choices: {} }) as unknown as Preview
const typed = { ...noDraft, cells: { [cellKey(row(), 1)]: 'Tổ trưởng' } }

describe('draftEdits', () => {
  test('a typed cell is one edit and one correction', () => {
    expect(countEdits(preview(row()), typed)).toBe(1)
    expect(toCorrections(preview(row()), typed)).toEqual({
      cells: [{ sheet: 'Tổ', row: 5, cell: 1, text: 'Tổ trưởng' }],
      skipped: [],
    })
  })

  test('typed back to what it was, it is none', () => {
    const back = { ...noDraft, cells: { [cellKey(row(), 1)]: 'Tổ chưởng' } }
    expect([countEdits(preview(row()), back), toCorrections(preview(row()), back).cells]).toEqual([0, []])
  })

  test('a correction that the preview shows already is no new edit, and is sent again', () => {
    const mended = preview(row({ cells: ['Mẫu', 'Tổ trưởng'] }))
    expect(countEdits(mended, typed)).toBe(0)
    expect(toCorrections(mended, typed).cells).toHaveLength(1)
    expect(toCorrections(mended, noDraft).cells).toHaveLength(1)
  })

  test('a cell beyond the end of its row can be filled', () => {
    const draft = { ...noDraft, cells: { [cellKey(row(), 7)]: '0500111222' } }
    expect(toCorrections(preview(row()), draft).cells).toMatchObject([{ cell: 7, text: '0500111222' }])
  })

  test('a row is left out, and taken in again', () => {
    const out = { ...noDraft, skips: { [rowKey(row())]: true } }
    expect(toCorrections(preview(row()), out).skipped).toEqual([{ sheet: 'Tổ', row: 5 }])
    const back = { ...noDraft, skips: { [rowKey(row())]: false } }
    expect(toCorrections(preview(row({ isSkipped: true })), back).skipped).toEqual([])
  })

  test('the consent of all counts once it is another', () => {
    const draft = { ...noDraft, choices: { consentSource: 'paper', consentDate: '2022-11-05' } }
    expect(countEdits(preview(row()), draft)).toBe(1)
    const chosen = { ...preview(row()), choices: { consentSource: 'paper', consentDate: '2022-11-05' } } as Preview
    expect(countEdits(chosen, draft)).toBe(0)
  })
})

describe('importWords', () => {
  test.each([
    ['A (Xã)', 0],
    ['F (Họ và tên)', 5],
    ['AB (Tên cũ)', 27],
    ['Nhóm', null],
    [null, null],
  ])('the finding at «%s» stands in cell %s', (column, cell) => {
    expect(cellOfColumn(column)).toBe(cell)
  })

  test('says in plain words what would happen', () => {
    expect(saySummary({ created: 2, updated: 1, unchanged: 0, drafts: 1, badRows: 3 })).toEqual([
      'Khi anh/chị xác nhận, hệ thống sẽ thêm 2 mục mới, sửa 1 mục đã có.',
      '1 tổ chỉ là bản nháp vì còn thiếu; bản nháp không hiện trên trang công khai.',
      '3 dòng có chỗ sai. Dòng sai không ngăn các dòng khác.',
    ])
    expect(saySummary({ created: 0, updated: 0, unchanged: 4, drafts: 0, badRows: 0 })[0]).toBe(
      'Tệp này không làm thay đổi gì trong hệ thống.',
    )
  })
})
