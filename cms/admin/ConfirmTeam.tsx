'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { showDay } from '../../content/model/date.ts'
import { sendOwnApi } from './sendOwnApi.ts'

type Props = {
  id: number | string
  /** What was true until the click. */
  before?: string
}

/** «Xác nhận còn đúng»: one click for a whole team, at once. */
export const ConfirmTeam = ({ id, before }: Props) => {
  const [confirmedOn, setConfirmedOn] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const confirm = async () => {
    setProblem(null)
    setIsSending(true)
    const failure = await sendOwnApi(`/api/teams/${id}/confirm`, {}, (answer) => {
      setConfirmedOn((answer as { confirmedOn: string }).confirmedOn)
    })
    setIsSending(false)
    setProblem(failure)
  }
  if (confirmedOn) return <strong role="status">Đã xác nhận ngày {showDay(confirmedOn)}.</strong>
  return (
    <>
      {before && <span>{before}</span>}
      <Button size="small" buttonStyle="secondary" margin={false} disabled={isSending} onClick={() => void confirm()}>
        {isSending ? 'Đang ghi…' : 'Xác nhận còn đúng'}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </>
  )
}
