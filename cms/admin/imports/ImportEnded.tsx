'use client'
import { useState } from 'react'
import type { ImportState } from '../../import/record/importRecord.ts'
import type { ImportStatus, WrittenDocument } from '../../import/record/status.ts'
import { Dialog } from '../Dialog.tsx'
import { formatInstant } from '../formatInstant.ts'
import { sayCounts } from './importWords.ts'
import type { Watched } from './useImport.ts'

type Ended = { status: ImportStatus; watched: Watched }

/** Done, undone, interrupted, refused: what became of it and what can be done now. */
export const ImportEnded = ({ status, watched }: Ended) => {
  const { id, state, message, documents, notListed, undoUntil, phase } = status
  const { isBusy, ask } = watched
  const [asksUndo, setAsksUndo] = useState(false)
  const canUndo = undoUntil !== null || (state === 'interrupted' && phase === 'undo')
  return (
    <>
      <h2>{titleOf(status)}</h2>
      {message && <p className={state === 'failed' ? 'import-problem' : undefined}>{message}</p>}
      {said[state] && <p>{said[state]}</p>}
      <p className="import-buttons">
        {state === 'interrupted' && phase !== 'undo' && (
          <button className="team-button team-button--main" disabled={isBusy} onClick={() => void ask('confirm')}>
            Nhập tiếp phần còn lại
          </button>
        )}
        {state === 'done' && (
          <a className="team-button team-button--main" href={`/api/imports/${id}/result`} download>
            Tải bảng kết quả (.xlsx)
          </a>
        )}
        {canUndo && (
          <button className="team-button" disabled={isBusy} onClick={() => setAsksUndo(true)}>
            {phase === 'undo' ? 'Hoàn tác tiếp' : 'Hoàn tác'}
          </button>
        )}
        {(state === 'failed' || state === 'cancelled' || state === 'undone') && (
          <a className="team-button team-button--main" href="/admin/nhap-danh-sach">
            Chọn tệp khác
          </a>
        )}
      </p>
      {canUndo && undoUntil && (
        <p className="import-quiet">Hoàn tác được đến {formatInstant(undoUntil)}; sau đó tệp và bản lưu được xoá.</p>
      )}
      {documents.length > 0 && <Written documents={documents} notListed={notListed} />}
      {asksUndo && (
        <Dialog
          title="Hoàn tác lần nhập này?"
          doIt="Hoàn tác"
          problem={null}
          isBusy={isBusy}
          onDo={() => {
            setAsksUndo(false)
            void ask('undo')
          }}
          onClose={() => setAsksUndo(false)}
        >
          <p>
            Mọi thứ trở lại như trước khi nhập. Mục nào có người sửa sau khi nhập thì được giữ nguyên và được nêu tên.
            Trang công khai được cập nhật sau ít phút.
          </p>
        </Dialog>
      )}
    </>
  )
}

function titleOf({ state, counts }: ImportStatus): string {
  if (state === 'done') return counts ? `Đã nhập xong: ${sayCounts(counts) ?? 'không có gì thay đổi'}` : 'Đã nhập xong'
  return titles[state] ?? ''
}

const titles: Partial<Record<ImportState, string>> = {
  undone: 'Đã hoàn tác',
  interrupted: 'Việc nhập bị ngắt giữa chừng',
  failed: 'Không đọc được tệp này',
  cancelled: 'Đã bỏ lần nhập này',
}
const said: Partial<Record<ImportState, string>> = {
  done: 'Trang công khai được cập nhật sau ít phút. Bảng kết quả là tệp của anh/chị, thêm một cột ghi từng dòng đã được làm gì và vì sao.',
  interrupted: 'Những mục dưới đây đã được ghi. Anh/chị có thể nhập tiếp phần còn lại, hoặc hoàn tác phần đã ghi.',
  failed: 'Chưa có gì được ghi vào hệ thống.',
  cancelled: 'Không có gì được ghi vào hệ thống.',
}

const Written = ({ documents, notListed }: { documents: WrittenDocument[]; notListed: number }) => (
  <ul className="import-list">
    {documents.map(({ title, link, outcome, isDraft, undo, reason }, index) => (
      <li key={index}>
        {link ? <a href={link}>{title}</a> : <span>{title}</span>}{' '}
        <span className="mark">{undo === 'done' ? 'Đã trả lại' : outcome === 'created' ? 'Mới' : 'Sửa'}</span>
        {isDraft && undo !== 'done' && <span className="mark">Bản nháp</span>}
        {reason && <span className="import-quiet">{reason}</span>}
      </li>
    ))}
    {notListed > 0 && <li className="import-quiet">và {notListed} mục khác.</li>}
  </ul>
)
