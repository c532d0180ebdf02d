import { boardRoles } from '../../content/model/board.ts'
import { groupRoles, teamRoles } from '../../content/model/team.ts'

export type PersonRow = { name?: string | null; role?: string | null }
export type GroupRow = { name?: string | null; households?: number | null; area?: string | null }

const join = (parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(' – ')

/** The words for a role depend on the list that the row stands in. */
const rolesAt = (path: string, collection: string): Record<string, string> =>
  collection === 'boards' ? boardRoles : path.startsWith('groups') ? groupRoles : teamRoles

/** «Nguyễn Văn A – Tổ trưởng»; an ordinary member is named only. */
export const labelPerson = (row: PersonRow, at: { path: string; collection: string; number: number }): string =>
  join([
    row.name?.trim() || `Người thứ ${at.number}`,
    row.role && row.role !== 'member' ? rolesAt(at.path, at.collection)[row.role] : null,
  ])

/** «Nhóm 1 – 42 hộ – Xóm Trên» */
export const labelGroup = (row: GroupRow, number: number): string =>
  join([
    row.name?.trim() || `Nhóm thứ ${number}`,
    row.households ? `${row.households} hộ` : 'chưa ghi số hộ',
    row.area?.trim(),
  ])
