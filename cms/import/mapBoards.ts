import { boardRoles } from '../../content/model/board.ts'
import { foldKeepingMarks, fold } from '../../content/model/text.ts'
import { firstOf } from './blockCells.ts'
import { readLabel, readYesNo, refuse, type Note } from './cells.ts'
import type { CommuneRef, ImportBoard } from './documents.ts'
import { readCommuneName } from './names.ts'
import type { Table, TableRow, TableShape } from './table.ts'

const headings = {
  commune: 'Xã/Thị trấn',
  name: 'Họ và tên',
  role: 'Chức danh trong Ban',
  post: 'Chức vụ',
  zalo: 'Nhóm Zalo',
  everyoneInZalo: 'Đủ người trong Zalo',
}
export type BoardColumn = keyof typeof headings

/** One row a member; rows without a commune belong to the district's board. */
export const boardTable: TableShape<BoardColumn> = {
  label: 'bảng ban chỉ đạo',
  headings,
  synonyms: {
    commune: ['Xã', 'Tên xã', 'Đơn vị'],
    name: ['Họ tên'],
    role: ['Chức danh', 'Chức danh trong Ban chỉ đạo', 'Chức danh BCĐ', 'Chức vụ trong Ban chỉ đạo'],
    post: ['Chức vụ công tác', 'Chức vụ, đơn vị công tác'],
  },
  required: ['commune', 'name', 'role'],
}
type Row = TableRow<BoardColumn>

const isDistrictName = (text: string) => text === '' || /^(huyen|cap huyen)\b/.test(fold(text))

export function mapBoards({ table, note }: { table: Table<BoardColumn>; note: Note }): ImportBoard[] {
  const byCommune = Map.groupBy(table.rows, (row) => {
    const text = row.read('commune')
    if (isDistrictName(text)) return ''
    const { kind, name } = readCommuneName(text)
    return `${kind ?? ''}|${foldKeepingMarks(name)}`
  })
  return [...byCommune.values()].map((rows) => toBoard(rows, note))
}

function toBoard(rows: Row[], note: Note): ImportBoard {
  const first = rows[0] as Row
  return {
    at: first.at('commune'),
    commune: isDistrictName(first.read('commune')) ? null : readCommune(first),
    members: rows.flatMap((row) => (row.read('name') === '' ? [] : (toMember(row, note) ?? []))),
    zalo: {
      exists: firstOf({ rows }, { column: 'zalo', note, read: readYesNo }),
      everyoneIn: firstOf({ rows }, { column: 'everyoneInZalo', note, read: readYesNo }),
    },
  }
}

const readCommune = (row: Row): CommuneRef => ({ ...readCommuneName(row.read('commune')), at: row.at('commune') })

function toMember(row: Row, note: Note): ImportBoard['members'][number] | undefined {
  const cell = { text: row.read('role') || boardRoles.member, at: row.at('role'), note }
  const role = readLabel(cell, boardRoles)
  if (role) return { name: row.read('name'), role, post: row.read('post') || null }
  return refuse(
    { at: row.at('name'), note },
    `«${row.read('name')}» không được nhập vì chưa rõ chức danh.`,
    'Sửa cột «Chức danh trong Ban» rồi nhập lại.',
  )
}
