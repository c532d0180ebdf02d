'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { showDay } from '../../content/model/date.ts'
import { sendOwnApi } from './sendOwnApi.ts'

type Props = { id: number | string; onConfirmed?: (on: string) => void }

/** «Xác nhận còn đúng»: one click for a whole team, at once. */
export const ConfirmTeam = ({ id, onConfirmed }: Props) => {
  const [confirmedOn, setConfirmedOn] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSending, setIsSending] = useState(false)
  const confirm = async () => {
    setProblem(null)
    setIsSending(true)
    const failure = await sendOwnApi(`/api/teams/${id}/confirm`, {}, (answer) => {
      const on = (answer as { confirmedOn: string }).confirmedOn
      setConfirmedOn(on)
      onConfirmed?.(on)
    })
    setIsSending(false)
    setProblem(failure)
  }
  if (confirmedOn) return <strong role="status">Đã xác nhận ngày {showDay(confirmedOn)}.</strong>
  return (
    <>
      <Button size="small" buttonStyle="secondary" margin={false} disabled={isSending} onClick={() => void confirm()}>
        {isSending ? 'Đang ghi…' : 'Xác nhận còn đúng'}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </>
  )
}
