'use client'
import { useRowLabel } from '@payloadcms/ui'
import { boardRoles } from '../../content/model/board.ts'
import { groupRoles, teamRoles } from '../../content/model/team.ts'

/** «Nguyễn Văn A – Tổ trưởng» on a closed row. */
export const PersonRowLabel = () => {
  const { data, rowNumber, path } = useRowLabel<{ name?: string; role?: string }>()
  const roles: Record<string, string> = path.startsWith('groups') ? groupRoles : { ...boardRoles, ...teamRoles, ...(data.role === 'head' ? boardRoles : {}) }
  const name = data.name?.trim() || `Người thứ ${(rowNumber ?? 0) + 1}`
  return <span>{data.role ? `${name} – ${roles[data.role] ?? ''}` : name}</span>
}
