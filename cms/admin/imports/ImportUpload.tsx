'use client'
import { useRef, useState, type DragEvent } from 'react'
import { importExtensions, mapExtensions, workbookExtensions } from '../../import/extensions.ts'
import { uploadFile } from './uploadFile.ts'

/** One file, by click, by keyboard or dropped on the box. */
export const ImportUpload = ({ onUploaded }: { onUploaded: (id: number | string) => void }) => {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; part: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const send = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file || sending) return
    setProblem(files.length > 1 ? 'Mỗi lần chỉ nhập một tệp; đã lấy tệp đầu tiên.' : null)
    setSending({ name: file.name, part: 0 })
    const uploaded = await uploadFile({ file, onProgress: (part) => setSending({ name: file.name, part }) })
    setSending(null)
    // The same file can be chosen again after it was mended.
    if (input.current) input.current.value = ''
    if ('problem' in uploaded) setProblem(uploaded.problem)
    else onUploaded(uploaded.id)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void send(event.dataTransfer.files)
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }

  return (
    <section aria-labelledby="import-upload">
      <h2 id="import-upload">Chọn tệp danh sách</h2>
      <div
        className={`import-drop${isOver ? ' import-drop--over' : ''}`}
        onDragOver={over}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id="import-file"
          className="import-drop__file"
          type="file"
          accept={importExtensions.join(',')}
          disabled={sending !== null}
          onChange={(event) => void send(event.target.files)}
        />
        <label className="team-button team-button--main" htmlFor="import-file">
          {sending ? 'Đang gửi tệp…' : 'Chọn tệp trong máy'}
        </label>
        <p>
          hoặc kéo tệp thả vào đây. Nhận tệp Excel, LibreOffice ({workbookExtensions.join(', ')}) và bản đồ (
          {mapExtensions.join(', ')}), đến 20 MB.
        </p>
        <p>Danh sách kẻ sẵn của cơ quan dùng được ngay: có tiêu đề, ô gộp, dòng cộng, phần ký tên cũng không sao.</p>
      </div>
      {sending && (
        <p role="status">
          {sending.name} <progress aria-label="Đã gửi" max={1} value={sending.part} />
        </p>
      )}
      {problem && (
        <p className="import-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="import-quiet">Chưa có gì được ghi vào hệ thống cho đến khi anh/chị xem trước và xác nhận.</p>
    </section>
  )
}
