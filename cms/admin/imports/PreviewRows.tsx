'use client'
import { useState } from 'react'
import type { Preview, PreviewRow, PreviewSheet } from '../../import/record/preview.ts'
import type { Draft } from './draftEdits.ts'
import { EditableRow } from './EditableRow.tsx'

type Rows = { preview: Preview; draft: Draft; onChange: (draft: Draft) => void }

const mostShown = 30

/** Rows with something wrong first to last; the other rows of a team that would be a draft are there to be opened. */
export const PreviewRows = ({ preview, draft, onChange }: Rows) => {
  const [shown, setShown] = useState(mostShown)
  const sheetOf = (row: PreviewRow) => preview.sheets.find(({ name }) => name === row.sheet)
  const isPressing = (row: PreviewRow) =>
    row.isSkipped ||
    row.findings.some(({ severity }) => severity !== 'info') ||
    row.cells.some((text, cell) => text !== (row.original[cell] ?? ''))
  const pressing = preview.rows.filter(isPressing)
  const others = preview.rows.filter((row) => !isPressing(row))
  const show = (row: PreviewRow) => (
    <EditableRow
      key={`${row.sheet}|${row.row}`}
      row={row}
      sheet={sheetOf(row) as PreviewSheet}
      hasSheets={preview.sheets.length > 1}
      draft={draft}
      onChange={onChange}
    />
  )
  if (preview.rows.length === 0) return null
  return (
    <section aria-labelledby="import-rows">
      {pressing.length > 0 && <h2 id="import-rows">{pressing.length} dòng cần xem</h2>}
      {pressing.length > 0 && (
        <p className="import-quiet">
          Sửa ngay trong ô rồi bấm «Xem lại» ở cuối trang. Tệp trong máy anh/chị không bị đổi.
        </p>
      )}
      {pressing.slice(0, shown).map(show)}
      {pressing.length > shown && (
        <button className="team-button" onClick={() => setShown(shown + mostShown)}>
          Hiện thêm {Math.min(mostShown, pressing.length - shown)} dòng
        </button>
      )}
      {others.length > 0 && (
        <details className="import-others">
          <summary>Các dòng khác có lưu ý hoặc thuộc tổ còn là bản nháp ({others.length})</summary>
          {others.slice(0, shown).map(show)}
          {others.length > shown && <p className="import-quiet">và {others.length - shown} dòng khác.</p>}
        </details>
      )}
    </section>
  )
}
