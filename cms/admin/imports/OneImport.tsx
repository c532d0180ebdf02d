'use client'
import { useEffect } from 'react'
import type { ImportStatus } from '../../import/record/status.ts'
import { ImportEnded } from './ImportEnded.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { useImport, type Watched } from './useImport.ts'

const start = '/admin/nhap-danh-sach'

export const OneImport = ({ id }: { id: string }) => {
  const watched = useImport(id)
  const { status, problem, isOffline } = watched
  const state = status?.state
  // What was read, written or taken back is told from its beginning.
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [state])
  return (
    <>
      <p>
        <a href={start}>← Nhập tệp khác, các lần nhập trước</a>
      </p>
      {status && <p className="import-file">{status.fileName}</p>}
      {isOffline && (
        <p className="import-problem" role="alert">
          Đang mất liên lạc với máy chủ. Những gì anh/chị đã sửa vẫn còn trên trang này; hệ thống tự thử lại.
        </p>
      )}
      {problem && (
        <p className="import-problem" role="alert">
          {problem}
        </p>
      )}
      {status ? <Body id={id} status={status} watched={watched} /> : !problem && <p role="status">Đang mở…</p>}
    </>
  )
}

const doing: Record<string, string> = {
  checking: 'Đang đọc tệp và so với dữ liệu hiện có…',
  writing: 'Đang ghi vào hệ thống…',
  undoing: 'Đang trả lại như trước khi nhập…',
}

const Body = ({ id, status, watched }: { id: string; status: ImportStatus; watched: Watched }) => {
  const { state, written, total } = status
  // While corrections are checked, what is typed stays where it is.
  if (watched.preview && (state === 'ready' || state === 'checking'))
    return <ImportPreview id={id} status={status} preview={watched.preview} watched={watched} />
  if (state in doing)
    return (
      <div role="status">
        <p>{doing[state]}</p>
        <progress
          className="import-progress"
          aria-label={doing[state]}
          {...(state === 'writing' && total > 0 ? { max: total, value: written } : {})}
        />
        {state === 'writing' && total > 0 && (
          <p>
            {written} / {total} mục. Anh/chị có thể rời trang này; việc nhập vẫn chạy tiếp.
          </p>
        )}
      </div>
    )
  return <ImportEnded status={status} watched={watched} />
}
