import { zaloGroupPattern } from '../../content/model/person.ts'
import { firstOf } from './blockCells.ts'
import { readCountOrZero, readYesNo, refuse, type Cell, type Note } from './cells.ts'
import type { ImportZalo } from './documents.ts'
import type { SeatedRow } from './mapTeams.ts'
import type { TeamRow } from './teamTable.ts'

/** Rows of the team itself speak of its Zalo group, rows of a group of theirs. */
export const speaksOfGroup = ({ row, seats }: SeatedRow): boolean => row.read('group') !== '' && !seats?.team

export const readTeamZalo = (rows: SeatedRow[], note: Note): ImportZalo =>
  readZalo(
    rows.filter((seated) => !speaksOfGroup(seated)).map(({ row }) => row),
    note,
  )

export function readZalo(rows: TeamRow[], note: Note): ImportZalo {
  const link = firstOf({ rows }, { column: 'zalo', note, read: readLink })
  const publicity = firstOf({ rows }, { column: 'zaloIsPublic', note, read: readPublicity })
  const householdsRepresented = firstOf({ rows }, { column: 'householdsInZalo', note, read: readCountOrZero })
  const url = typeof link === 'string' ? link : undefined
  const exists = link === undefined ? undefined : link !== false
  return {
    exists,
    url,
    isPublic: publicity?.startsWith('public'),
    needsApproval: publicity && publicity === 'public-with-approval',
    householdsRepresented,
  }
}

export const hasZalo = (zalo: ImportZalo): boolean => Object.values(zalo).some((value) => value !== undefined)

/** A link, or only whether the group exists. */
function readLink(cell: Cell): string | boolean | undefined {
  if (!/^https?:|zalo\.me/i.test(cell.text)) return readYesNo(cell)
  if (zaloGroupPattern.test(cell.text)) return cell.text
  const reason = `«${cell.text}» không phải là liên kết nhóm Zalo; liên kết không được nhập.`
  return refuse(cell, reason, 'Chép liên kết dạng https://zalo.me/g/… từ mục «Link nhóm» trong Zalo, hoặc ghi «Có».')
}

type Publicity = 'public-with-approval' | 'public' | 'private'

/** A link is shown only where joining needs approval as well, so «Có» alone does not say enough. */
function readPublicity(cell: Cell): Publicity | undefined {
  if (/duyệt/i.test(cell.text)) return 'public-with-approval'
  const isPublic = readYesNo(cell)
  if (!isPublic) return isPublic === undefined ? undefined : 'private'
  const reason = 'Chưa rõ nhóm có duyệt thành viên không nên liên kết chưa hiện trên trang.'
  cell.note({
    ...cell.at,
    severity: 'warning',
    reason,
    advice: 'Nếu nhóm bật duyệt thành viên, ghi «Có, duyệt thành viên».',
  })
  return 'public'
}
