'use client'
import { useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'
import { FindingList } from '../FindingList.tsx'
import { goToPlace } from '../goToPlace.ts'
import { useAllFindings } from './findings.ts'
import { useFormValue } from './formValues.ts'
import { useVillageFacts } from './villageFacts.ts'

/** A publish that was refused lands on the first field to mend, and what was typed still counts as unsaved. */
const useMendRefused = (): void => {
  const isRefused = useFormSubmitted()
  const isProcessing = useFormProcessing()
  const { getFields, setModified } = useForm()
  useEffect(() => {
    if (!isRefused || isProcessing) return
    setModified(true)
    const wrong = Object.entries(getFields()).find(([, { valid, errorMessage }]) => valid === false && errorMessage)
    if (wrong) goToPlace(wrong[0])
  }, [isRefused, isProcessing, getFields, setModified])
}

/** What the team in the form still lacks of the plan, while it is being typed. */
export const TeamFindings = () => {
  useMendRefused()
  const chosen = useFormValue('village')
  const village = useVillageFacts()
  const findings = useAllFindings()
  if (!chosen) return <p className="findings findings__none">Chọn thôn để xem tổ còn thiếu gì so với kế hoạch.</p>
  if (!village) return <p className="findings findings__none">Đang xem số hộ của thôn…</p>
  return <FindingList findings={findings} whenNone="Tổ đã đủ theo kế hoạch." />
}
