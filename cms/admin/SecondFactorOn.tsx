'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { askSecondFactor } from './askSecondFactor.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { TextInput } from './TextInput.tsx'

type SecondFactorOnProps = { codesLeft: number; onChange: () => void }

/** What its owner can do once it is on, each with a code: a session that somebody else holds is not enough. */
export const SecondFactorOn = ({ codesLeft, onChange }: SecondFactorOnProps) => {
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const ask = async (what: 'end' | 'recovery-codes') => {
    const asked = await askSecondFactor<{ recoveryCodes?: string[] }>(what, { code })
    setCode('')
    if ('problem' in asked) return setProblem(asked.problem)
    setProblem(null)
    if (!asked.answer.recoveryCodes) return onChange()
    setCodes(asked.answer.recoveryCodes)
  }
  const finish = () => {
    setCodes(null)
    onChange()
  }

  if (codes) return <RecoveryCodes codes={codes} onDone={finish} />
  return (
    <>
      <p>Đang bật. Còn {codesLeft} mã dự phòng.</p>
      <TextInput
        id="field-code"
        label="Mã xác thực (cần cho cả hai việc dưới đây)"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        onEnter={() => setProblem('Xin chọn một trong hai việc dưới đây.')}
      />
      <div className="second-factor__tasks">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void ask('recovery-codes')}>
          Tạo mã dự phòng mới
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void ask('end')}>
          Tắt xác thực hai lớp
        </Button>
      </div>
      {problem && <p role="alert">{problem}</p>}
    </>
  )
}
