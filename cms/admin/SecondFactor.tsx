'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { readOwnApi } from './readOwnApi.ts'
import { SecondFactorSetUp } from './SecondFactorSetUp.tsx'
import { SecondFactorOn } from './SecondFactorOn.tsx'
import { sendOwnApi } from './sendOwnApi.ts'

type State = { isOn: boolean; codesLeft: number }

/** «Xác thực hai lớp»: for the district, on one's own account; on another's only its reset. */
export const SecondFactor = () => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const { id } = useDocumentInfo()
  const [state, setState] = useState<State | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = useCallback(() => {
    if (id) readOwnApi<State>(`/api/users/${id}/second-factor`).then(setState, console.warn)
  }, [id])
  useEffect(read, [read])
  const isOwn = String(user?.id) === String(id)
  if (!state || (isOwn ? user?.role !== 'district' && !state.isOn : !state.isOn)) return null

  const reset = async () => {
    setProblem(await sendOwnApi(`/api/users/${id}/reset-second-factor`, {}))
    read()
  }

  return (
    <section className="second-factor" aria-labelledby="second-factor-heading">
      <h3 id="second-factor-heading">Xác thực hai lớp</h3>
      {isOwn && !state.isOn && <SecondFactorSetUp onDone={read} />}
      {isOwn && state.isOn && <SecondFactorOn codesLeft={state.codesLeft} onChange={read} />}
      {!isOwn && (
        <>
          <p>Tài khoản này đang dùng xác thực hai lớp. Người dùng mất điện thoại và mã dự phòng thì đặt lại ở đây.</p>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void reset()}>
            Đặt lại xác thực hai lớp
          </Button>
        </>
      )}
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}
