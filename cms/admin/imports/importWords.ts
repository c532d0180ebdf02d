import type { ImportCounts } from '../../import/record/importRecord.ts'

type Outcome = Pick<ImportCounts, 'created' | 'updated' | 'unchanged'>

/** «thêm 3 mục, sửa 1 mục»; null where nothing changes. */
export function sayCounts({ created, updated }: Outcome): string | null {
  const parts = [created > 0 ? `thêm ${created} mục mới` : '', updated > 0 ? `sửa ${updated} mục đã có` : '']
  return parts.filter(Boolean).join(', ') || null
}

/** What the preview says first. */
export function saySummary({ drafts, badRows, ...counts }: ImportCounts): string[] {
  const changes = sayCounts(counts)
  return [
    changes ? `Khi anh/chị xác nhận, hệ thống sẽ ${changes}.` : 'Tệp này không làm thay đổi gì trong hệ thống.',
    ...(counts.unchanged > 0 ? [`${counts.unchanged} mục đã đúng như trong tệp, giữ nguyên.`] : []),
    ...(drafts > 0 ? [`${drafts} tổ chỉ là bản nháp vì còn thiếu; bản nháp không hiện trên trang công khai.`] : []),
    ...(badRows > 0 ? [`${badRows} dòng có chỗ sai. Dòng sai không ngăn các dòng khác.`] : []),
  ]
}

/** `F (Họ và tên)` stands in column 5; null where the sheet has no such column. */
export function cellOfColumn(column: string | null): number | null {
  const letters = /^([A-Z]{1,3}) \(/.exec(column ?? '')?.[1]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
