'use client'
import { FindingList } from '../FindingList.tsx'
import { useAllFindings } from './findings.ts'
import { useFormValue } from './formValues.ts'
import { useVillageFacts } from './villageFacts.ts'

/** What the team in the form still lacks of the plan, while it is being typed. */
export const TeamFindings = () => {
  const chosen = useFormValue('village')
  const village = useVillageFacts()
  const findings = useAllFindings()
  if (!chosen) return <p className="findings findings__none">Chọn thôn để xem tổ còn thiếu gì so với kế hoạch.</p>
  if (!village) return <p className="findings findings__none">Đang xem số hộ của thôn…</p>
  return <FindingList findings={findings} whenNone="Tổ đã đủ theo kế hoạch." />
}
