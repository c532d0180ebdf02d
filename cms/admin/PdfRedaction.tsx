'use client'
import { CheckboxInput, useAuth, useField, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { fileScan, sayHit, sayScan, type FileScan } from '../../content/model/fileScan.ts'
import { readOwnApi } from './readOwnApi.ts'

type Looked = { id: number | string; scan: FileScan | null }

/** What the machine read in the chosen file when it was uploaded. */
const useScan = (id: unknown): Looked | null => {
  const [looked, setLooked] = useState<Looked | null>(null)
  useEffect(() => {
    if (typeof id !== 'number' && typeof id !== 'string') return
    const stop = new AbortController()
    readOwnApi<{ scan?: unknown }>(`/api/files/${id}?depth=0`, stop.signal)
      .then((file) => setLooked({ id, scan: fileScan.safeParse(file?.scan).data ?? null }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [id])
  return looked?.id === id ? looked : null
}

/** Beside the PDF of a decision: what in it looks private, and the board's word that it may be public. */
export const PdfRedaction = () => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const file = useFormFields(([fields]) => fields.file?.value)
  const { value, setValue, showError } = useField<string | null>({ path: 'redactedFile' })
  const looked = useScan(file)
  // The form's next check forgets what the server refused.
  const [refusedFile, setRefusedFile] = useState<unknown>(null)
  if (showError && refusedFile !== file) setRefusedFile(file)
  if (file === null || file === undefined || file === '') return null
  const isMissing = refusedFile === file && value !== String(file)
  return (
    <section className="redaction" aria-labelledby="redaction-heading">
      <h3 id="redaction-heading">Thông tin riêng trong tệp</h3>
      {looked === null ? <p role="status">Đang xem kết quả đọc tệp…</p> : <ScanReport scan={looked.scan} />}
      {user?.role === 'contributor' ? (
        <p>Người của xã sẽ xem lại tệp và xác nhận trước khi đăng.</p>
      ) : (
        <div className={isMissing ? 'redaction__tick redaction__tick--missing' : 'redaction__tick'}>
          {isMissing && (
            <p role="alert">Chưa đăng được. Xin xem lại tệp; nếu đã che đủ, đánh dấu vào ô dưới đây rồi đăng lại.</p>
          )}
          <CheckboxInput
            id="field-redactedFile"
            checked={value === String(file)}
            label="Đây là bản công khai, đã che số điện thoại, số căn cước, ngày sinh"
            onToggle={({ target }) => setValue(target.checked ? String(file) : null)}
          />
        </div>
      )}
    </section>
  )
}

const ScanReport = ({ scan }: { scan: FileScan | null }) => {
  if (scan === null) return <p>Tệp này tải lên từ trước nên máy chưa đọc. Xin mở xem từng trang.</p>
  return (
    <div aria-live="polite">
      {scan.hits.length > 0 && (
        <>
          <p className="redaction__found">
            Máy thấy {scan.hits.length} chỗ có thể là thông tin riêng. Nếu đúng, hãy che đi rồi tải tệp khác lên:
          </p>
          <ul>
            {scan.hits.map((hit) => (
              <li key={sayHit(hit)}>{sayHit(hit)}</li>
            ))}
          </ul>
        </>
      )}
      {scan.hits.length === 0 && scan.state === 'read' && (
        <p>Máy không thấy số điện thoại, số căn cước, ngày sinh nào. Vẫn xin anh/chị xem lại.</p>
      )}
      {sayScan(scan).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
