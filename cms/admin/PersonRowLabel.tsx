'use client'
import { useRowLabel } from '@payloadcms/ui'
import { labelPerson, type PersonRow } from './rowLabels.ts'

export const PersonRowLabel = () => {
  const { data, rowNumber } = useRowLabel<PersonRow>()
  return <span>{labelPerson(data, (rowNumber ?? 0) + 1)}</span>
}
