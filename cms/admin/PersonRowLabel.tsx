'use client'
import { useDocumentInfo, useRowLabel } from '@payloadcms/ui'
import { labelPerson, type PersonRow } from './rowLabels.ts'

export const PersonRowLabel = () => {
  const { data, rowNumber, path } = useRowLabel<PersonRow>()
  const { collectionSlug = '' } = useDocumentInfo()
  return <span>{labelPerson(data, { path, collection: collectionSlug, number: (rowNumber ?? 0) + 1 })}</span>
}
