import { refuse, type Note } from './cells.ts'
import type { TeamColumn, TeamRow } from './teamTable.ts'

/** Cells of a row that say something about a person, a group or a consent which the row does not name. */
export function noteStrayCells(row: TeamRow, note: Note): void {
  const hasAny = (columns: TeamColumn[]) => columns.some((column) => row.read(column) !== '')
  if (row.read('name') === '' && hasAny(['role', 'post', 'task', 'phone', 'phoneConsent'])) {
    const reason = 'Thiếu họ và tên; những gì dòng này ghi về một người không được nhập.'
    refuse({ at: row.at('name'), note }, reason, 'Ghi họ và tên, hoặc xoá các ô còn lại của người đó.')
  }
  if (row.read('group') === '' && hasAny(['groupArea', 'groupHouseholds'])) {
    const reason = 'Có địa bàn hoặc số hộ của nhóm mà thiếu tên nhóm; các ô đó không được nhập.'
    refuse({ at: row.at('group'), note }, reason, 'Ghi tên nhóm ở cột «Nhóm».')
  }
  if (row.read('phoneConsent') === '' && hasAny(['consentDay', 'consentSource'])) {
    const reason = 'Có ngày hoặc hình thức đồng ý mà chưa ghi «Có»; chưa được coi là đồng ý.'
    refuse(
      { at: row.at('phoneConsent'), note },
      reason,
      'Ghi «Có» ở cột «Đồng ý công khai SĐT» nếu người đó đã đồng ý.',
    )
  }
}
