'use client'
import { Button } from '@payloadcms/ui'

/** Shown once: the server keeps only hashes of them. */
export const RecoveryCodes = ({ codes, onDone }: { codes: string[]; onDone: () => void }) => (
  <div className="recovery-codes">
    <p>
      <strong>Hãy chép hoặc in các mã dự phòng này và cất nơi an toàn.</strong> Mỗi mã thay được điện thoại một lần. Các
      mã chỉ hiện lần này.
    </p>
    <ol>
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
    <Button size="small" margin={false} onClick={onDone}>
      Tôi đã cất các mã
    </Button>
  </div>
)
