'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { checkBoard } from '../../content/model/checks.ts'
import { toCheckedBoard } from '../hooks/toChecked.ts'
import { FindingList } from './FindingList.tsx'

export const BoardFindings = () => {
  const [fields] = useAllFormFields()
  const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
  const findings = checkBoard(toCheckedBoard(values), values.level === 'district' ? 'district' : 'commune')
  return <FindingList findings={findings} whenNone="Ban chỉ đạo đã đủ theo kế hoạch." />
}
