import { communeKinds, unitKeyShape, type CommuneKind } from '../../content/model/commune.ts'
import { officePhone } from '../../content/model/person.ts'
import { readDay, readLabel, refuse, type Note } from './cells.ts'
import type { ImportCommune, OfficeLine } from './documents.ts'
import { readCommuneName } from './names.ts'
import type { Table, TableRow, TableShape } from './table.ts'

const headings = {
  code: 'Mã xã',
  name: 'Tên',
  kind: 'Loại',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  successors: 'Nay thuộc',
  formerNames: 'Tên cũ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  zalo: 'Zalo',
  address: 'Địa chỉ',
}
export type CommuneColumn = keyof typeof headings

export const communeTable: TableShape<CommuneColumn> = {
  label: 'bảng đơn vị hành chính',
  headings,
  required: ['code', 'name', 'validFrom'],
}
type Row = TableRow<CommuneColumn>
type Reading = { table: Table<CommuneColumn>; note: Note }

export const mapCommunes = ({ table, note }: Reading): ImportCommune[] =>
  table.rows.flatMap((row) => toCommune(row, { table, note }) ?? [])

function toCommune(row: Row, { table, note }: Reading): ImportCommune | undefined {
  const code = readCode(row, note)
  const named = readCommuneName(row.read('name'))
  const kind = named.kind ?? readKind(row, note)
  const validFrom = readDay({ text: row.read('validFrom'), at: row.at('validFrom'), note })
  if (!code || !kind) return undefined
  if (named.name === '')
    return refuse({ at: row.at('name'), note }, 'Thiếu tên; dòng này không được nhập.', 'Ghi tên xã, thị trấn.')
  if (!validFrom)
    return refuse(
      { at: row.at('validFrom'), note },
      'Thiếu ngày bắt đầu; dòng này không được nhập.',
      'Ghi ngày mà đơn vị bắt đầu có hiệu lực.',
    )
  return {
    at: row.at('name'),
    code,
    name: named.name,
    kind,
    validFrom,
    validTo: table.has('validTo')
      ? (readDay({ text: row.read('validTo'), at: row.at('validTo'), note }) ?? null)
      : undefined,
    successors: table.has('successors') ? readSuccessors(row, note) : undefined,
    formerNames: table.has('formerNames') ? readList(row.read('formerNames')) : undefined,
    office: readOffice(row, { table, note }),
  }
}

/** Excel drops the leading zero of a code that it takes for a number. */
function readCode(row: Row, note: Note): string | undefined {
  const code = row.read('code').padStart(5, '0')
  if (/^\d{5}$/.test(code) && row.read('code') !== '') return code
  return refuse(
    { at: row.at('code'), note },
    `«${row.read('code')}» không phải là mã đơn vị; dòng này không được nhập.`,
    'Mã gồm 5 chữ số.',
  )
}

function readKind(row: Row, note: Note): CommuneKind | undefined {
  const cell = { text: row.read('kind'), at: row.at('kind'), note }
  if (cell.text !== '') return readLabel(cell, communeKinds)
  return refuse(cell, 'Chưa rõ là xã, thị trấn hay phường; dòng này không được nhập.', 'Ghi cột «Loại».')
}

function readSuccessors(row: Row, note: Note): string[] {
  return readList(row.read('successors')).filter((key) => {
    if (unitKeyShape.safeParse(key).success) return true
    const advice = 'Ghi mã và ngày bắt đầu, dạng 07260@2025-01-01.'
    refuse(
      { at: row.at('successors'), note },
      `«${key}» không phải là mã đơn vị kèm ngày; phần này không được nhập.`,
      advice,
    )
    return false
  })
}

export const readList = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function readOffice(row: Row, { table, note }: Reading): OfficeLine {
  const text = (column: CommuneColumn) => (table.has(column) ? row.read(column) || null : undefined)
  return {
    phone: readOfficePhone(row, { table, note }),
    email: text('email'),
    zaloUrl: text('zalo'),
    address: text('address'),
  }
}

function readOfficePhone(row: Row, { table, note }: Reading): string | null | undefined {
  if (!table.has('phone')) return undefined
  const text = row.read('phone')
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+?84(?=\d{9})/, '0')
  const phone = /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : digits
  if (text === '' || officePhone.safeParse(phone).success) return phone || null
  refuse(
    { at: row.at('phone'), note },
    `«${text}» không phải là số điện thoại cơ quan; ô này để trống.`,
    'Ghi 10 hoặc 11 chữ số, bắt đầu bằng 0.',
  )
  return null
}
