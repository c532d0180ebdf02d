import { boardRoles } from '../../content/model/board.ts'

export type PersonRow = { name?: string | null; role?: string | null }

/** «Vi Văn An – Trưởng ban»; an ordinary member of a board is named only. */
export const labelPerson = ({ name, role }: PersonRow, number: number): string =>
  [
    name?.trim() || `Người thứ ${number}`,
    role && role !== 'member' ? boardRoles[role as keyof typeof boardRoles] : null,
  ]
    .filter(Boolean)
    .join(' – ')
