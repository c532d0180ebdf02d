'use client'
import { useRowLabel } from '@payloadcms/ui'

/** «Nhóm 1 – 42 hộ – Xóm Trên» on a closed row. */
export const GroupRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ name?: string; households?: number; area?: string }>()
  const name = data.name?.trim() || `Nhóm thứ ${(rowNumber ?? 0) + 1}`
  return <span>{[name, data.households ? `${data.households} hộ` : '', data.area ?? ''].filter(Boolean).join(' – ')}</span>
}
