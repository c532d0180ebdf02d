import { utils, write } from '@e965/xlsx'
import { noDocuments } from '../../../cms/import/documents.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mapSheet } from '../../../cms/import/mapSheet.ts'
import { noPlaces, type KnownPlaces } from '../../../cms/import/placesInText.ts'
import { sayToday } from './teamSheet.ts'
import { sheetsOf, type Cells } from './workbook.ts'

type Given = { cells: Cells; merges?: string[]; sheet?: string; places?: Partial<KnownPlaces> }

/** What a small workbook says, cell by cell as an office makes it: each team with its people and where it was put. */
export function read({ cells, merges = [], sheet: name = 'Sheet1', places = {} }: Given) {
  const book = utils.book_new()
  const made = utils.aoa_to_sheet(cells, { UTC: true })
  made['!merges'] = merges.map((range) => utils.decode_range(range))
  utils.book_append_sheet(book, made, name)
  return readAll(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, places)
}

export function readAll(bytes: Buffer, places: Partial<KnownPlaces> = {}, file = 'to.xlsx') {
  const documents = noDocuments()
  const findings: ImportFinding[] = []
  const note = (finding: ImportFinding) => void findings.push(finding)
  const known = { ...noPlaces, ...places }
  const { sheets } = sheetsOf(file, bytes)
  const isKnown = sheets.map((sheet) =>
    mapSheet({ sheet, folder: '/', documents, consent: sayToday, places: known, note }),
  )
  const villages = documents.villages.map(({ commune, kind, name, team, ...rest }) => ({
    ...rest,
    title: [kind, name, commune.kind, commune.name].join(' '),
    people: team?.members.map(({ name: person, role }) => `${person}: ${role}`) ?? [],
    groups: team?.groups.map((group) => [group.name, ...group.members.map(({ name: who, role }) => `${who}: ${role}`)]),
    phones: team?.members.map(({ phone }) => phone),
  }))
  const problems = findings.filter(({ severity }) => severity !== 'info').map(({ reason }) => reason)
  return { villages, findings, problems, isKnown }
}

export const headings = ['Xã/Thị trấn', 'Thôn/Bản/TDP', 'Họ và tên', 'Chức danh trong Tổ']
export const leader = ['Xã Đồng Tâm', 'Thôn Trung', 'Nguyễn Văn Mẫu', 'Tổ trưởng']
export const deputy = ['Xã Đồng Tâm', 'Thôn Trung', 'Trần Thị Thử', 'Tổ phó']
export const bothInTrung = {
  title: 'thon Trung xa Đồng Tâm',
  people: ['Nguyễn Văn Mẫu: leader', 'Trần Thị Thử: deputy'],
}
