import { resolve, sep } from 'node:path'
import { decisionStates, decisionTypes } from '../../content/model/decision.ts'
import { readDay, readLabel, readYesNo, refuse, type Note } from './cells.ts'
import type { ImportDecision, VillageRef } from './documents.ts'
import { readList } from './mapCommunes.ts'
import { readCommuneName, readVillageName } from './names.ts'
import type { Table, TableRow, TableShape } from './table.ts'

const headings = {
  type: 'Loại văn bản',
  number: 'Số',
  signedOn: 'Ngày ký',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  signerPost: 'Chức vụ người ký',
  summary: 'Trích yếu',
  state: 'Tình trạng',
  commune: 'Xã/Thị trấn',
  villages: 'Thôn',
  file: 'Tệp',
  isRedacted: 'Đã che thông tin riêng',
}
export type DecisionColumn = keyof typeof headings

export const decisionTable: TableShape<DecisionColumn> = {
  label: 'bảng quyết định, văn bản',
  headings,
  synonyms: {
    type: ['Thể loại', 'Loại'],
    number: ['Số, ký hiệu', 'Số ký hiệu', 'Số hiệu', 'Số văn bản', 'Số quyết định'],
    signedOn: ['Ngày ban hành', 'Ngày, tháng', 'Ngày văn bản', 'Ngày quyết định'],
    summary: ['Trích yếu nội dung', 'Nội dung', 'Tên văn bản', 'Nội dung trích yếu'],
    commune: ['Xã', 'Tên xã', 'Đơn vị'],
    villages: ['Thôn, bản, TDP', 'Thôn/Bản/TDP', 'Các thôn'],
  },
  required: ['number', 'signedOn', 'summary'],
}
type Row = TableRow<DecisionColumn>

/** `folder` is where the table stands: the column `Tệp` is relative to it. */
type Reading = { table: Table<DecisionColumn>; folder: string; note: Note }

export const mapDecisions = ({ table, folder, note }: Reading): ImportDecision[] =>
  table.rows.flatMap((row) => toDecision(row, { table, folder, note }) ?? [])

function toDecision(row: Row, { folder, note }: Reading): ImportDecision | undefined {
  const label = { text: row.read('type') || decisionTypes['quyet-dinh'], at: row.at('type'), note }
  const type = readLabel(label, decisionTypes)
  const signedOn = readDay({ text: row.read('signedOn'), at: row.at('signedOn'), note })
  const number = row.read('number')
  if (!type || !signedOn || number === '') {
    const column = number === '' ? 'number' : signedOn ? 'type' : 'signedOn'
    return refuse(
      { at: row.at(column), note },
      'Thiếu số, ngày ký hoặc loại văn bản; dòng này không được nhập.',
      'Ghi đủ số, ngày ký và loại văn bản.',
    )
  }
  const communeText = row.read('commune')
  return {
    at: row.at('number'),
    type,
    number,
    signedOn,
    commune: communeText === '' ? null : { ...readCommuneName(communeText), at: row.at('commune') },
    issuer: row.read('issuer') || undefined,
    signer: readSigner(row, note),
    summary: row.read('summary') || undefined,
    state: readLabel({ text: row.read('state'), at: row.at('state'), note }, decisionStates),
    villages: readList(row.read('villages')).map((text) => toVillageRef(text, row)),
    file: readFilePath(row, folder, note),
    isRedacted: readYesNo({ text: row.read('isRedacted'), at: row.at('isRedacted'), note }) === true,
  }
}

function readSigner(row: Row, note: Note): ImportDecision['signer'] {
  if (row.read('signer') !== '') return { name: row.read('signer'), post: row.read('signerPost') || null }
  if (row.read('signerPost') === '') return undefined
  const reason = 'Có chức vụ mà thiếu tên người ký; chức vụ không được nhập.'
  return refuse({ at: row.at('signer'), note }, reason, 'Ghi họ và tên người ký.')
}

/** Only what stands beside the table or below it: a table cannot reach for other files of the machine. */
function readFilePath(row: Row, folder: string, note: Note): ImportDecision['file'] {
  if (row.read('file') === '') return undefined
  const path = resolve(folder, row.read('file'))
  if (path.startsWith(folder + sep)) return { path, at: row.at('file') }
  const reason = `«${row.read('file')}» không nằm cùng thư mục với bảng; quyết định được nhập không kèm văn bản.`
  return refuse({ at: row.at('file'), note }, reason, 'Chép tệp PDF vào thư mục của bảng rồi nhập lại.')
}

/** A key of ours, or a name with or without its kind. */
function toVillageRef(text: string, row: Row): VillageRef {
  const key = /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(text) ? text : null
  return { key, ...readVillageName(text), at: row.at('villages') }
}
