'use client'
import { useForm, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'
import { FindingList } from '../FindingList.tsx'
import { goToPlace } from '../goToPlace.ts'
import { useAllFindings } from './findings.ts'
import { useFormValue } from './formValues.ts'
import { useVillageFacts } from './villageFacts.ts'

/** A publish that was refused lands on the first field to mend. */
const useGoToFirstError = (): void => {
  const isRefused = useFormSubmitted()
  const { getFields } = useForm()
  useEffect(() => {
    if (!isRefused) return
    const wrong = Object.entries(getFields()).find(([, { valid, errorMessage }]) => valid === false && errorMessage)
    if (wrong) goToPlace(wrong[0])
  }, [isRefused, getFields])
}

/** What the team in the form still lacks of the plan, while it is being typed. */
export const TeamFindings = () => {
  useGoToFirstError()
  const chosen = useFormValue('village')
  const village = useVillageFacts()
  const findings = useAllFindings()
  if (!chosen) return <p className="findings findings__none">Chọn thôn để xem tổ còn thiếu gì so với kế hoạch.</p>
  if (!village) return <p className="findings findings__none">Đang xem số hộ của thôn…</p>
  return <FindingList findings={findings} whenNone="Tổ đã đủ theo kế hoạch." />
}
