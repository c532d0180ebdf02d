'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { sendOwnApi } from './sendOwnApi.ts'

type Props = { path: string; label: string }

/** One click sends it; what comes of it is said in its place. */
export const ReturnButton = ({ path, label }: Props) => {
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const send = async () => {
    setState('busy')
    const refusal = await sendOwnApi(path, {})
    setProblem(refusal)
    setState(refusal === null ? 'done' : 'idle')
  }
  return (
    <span className="kept-publishes__do">
      {state === 'done' ? (
        <span role="status">Đã gửi. Trang công khai đổi trong ít giây.</span>
      ) : (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={state === 'busy'}
          onClick={() => void send()}
        >
          {label}
        </Button>
      )}
      {problem && <span role="alert">{problem}</span>}
    </span>
  )
}

/** Ends a return: what everybody saved meanwhile goes on the site. */
export const PublishNewest = () => <ReturnButton path="/api/publishes/newest" label="Đưa nội dung mới nhất lên lại" />
