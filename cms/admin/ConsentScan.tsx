'use client'
import { useId, useState } from 'react'

export type Scan = { id: number | string; filename: string }
type Props = { commune: unknown; scan: Scan | null; onScan: (scan: Scan | null) => void }
type Answer = { doc?: Scan; errors?: { message?: string }[] }

const send = async (file: File, commune: unknown): Promise<Scan> => {
  const body = new FormData()
  body.append('file', file)
  body.append('_payload', JSON.stringify({ commune }))
  const answer = await fetch('/api/consent-scans?depth=0', { method: 'POST', credentials: 'include', body })
  const { doc, errors } = (await answer.json()) as Answer
  if (!answer.ok || !doc) throw new Error(errors?.[0]?.message ?? 'Chưa tải lên được. Xin thử lại.')
  return { id: doc.id, filename: doc.filename }
}

/** «Bản chụp giấy đồng ý (nếu có)»: goes up as soon as it is chosen; the consent that names it is saved with the form. */
export const ConsentScan = ({ commune, scan, onScan }: Props) => {
  const id = useId()
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (file: File | undefined) => {
    if (!file) return
    setProblem(null)
    setIsSending(true)
    try {
      onScan(await send(file, commune))
    } catch (error) {
      setProblem(
        error instanceof TypeError ? 'Không liên lạc được với máy chủ. Xin thử lại.' : (error as Error).message,
      )
    } finally {
      setIsSending(false)
    }
  }
  return (
    <div className="person-consent__scan">
      <strong id={id}>Bản chụp giấy đồng ý (không bắt buộc, chỉ cán bộ huyện và xã mình xem được)</strong>
      {/* Browsers word a file's own button in their own language. */}
      <label className="person-consent__file">
        {scan ? 'Chọn tệp khác…' : 'Chọn ảnh hoặc PDF…'}
        <input
          aria-labelledby={id}
          type="file"
          accept="application/pdf,image/jpeg,image/png,image/webp"
          disabled={isSending}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      {isSending && <p role="status">Đang tải lên…</p>}
      {scan && <p role="status">Đã tải lên: {scan.filename}</p>}
      {problem && <p role="alert">{problem}</p>}
    </div>
  )
}
