'use client'
import { useRowLabel } from '@payloadcms/ui'
import { labelGroup, type GroupRow } from './rowLabels.ts'

export const GroupRowLabel = () => {
  const { data, rowNumber } = useRowLabel<GroupRow>()
  return <span>{labelGroup(data, (rowNumber ?? 0) + 1)}</span>
}
