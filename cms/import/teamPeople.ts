import { consentSources, type ConsentSource } from '../../content/model/person.ts'
import { showDay, type Day } from '../../content/model/date.ts'
import type { GroupRole, TeamRole } from '../../content/model/team.ts'
import { fold } from '../../content/model/text.ts'
import { findCode, readDay, readPhone, readYesNo, refuse, type Note } from './cells.ts'
import type { ImportPerson, SaidConsent } from './documents.ts'
import type { TeamRow, TeamTable } from './teamTable.ts'

/** What holds for a whole run: a consent's source and date where the file has no columns for them. */
export type ConsentOptions = { consentSource?: ConsentSource; consentDate?: Day; today: Day }
export type Reading = { table: TeamTable; consent: ConsentOptions; note: Note }

/** Where the person of a row sits: in the team, in the row's group, or in both. */
export type Seats = { team: TeamRole | null; group: GroupRole | null }

const teamTitles: Record<string, TeamRole> = {
  'to truong': 'leader',
  'truong to': 'leader',
  'to pho': 'deputy',
  'pho to truong': 'deputy',
  'to pho thuong truc': 'deputy',
  'to vien': 'member',
  'thanh vien to': 'member',
}
const groupTitles: Record<string, GroupRole> = {
  'nhom truong': 'leader',
  'truong nhom': 'leader',
  'thanh vien nhom': 'member',
  'nhom vien': 'member',
}

/** «Tổ trưởng Tổ dân vận» is «Tổ trưởng». */
const toTitle = (text: string) => fold(text).replace(/(?<=\S) (?:cua )?to dan van(?: cong dong)?$/, '')

/**
 * «Tổ trưởng», «Nhóm trưởng», or both («Tổ viên, Nhóm trưởng»). A title of the team with a group beside it is a
 * seat in both; «Thành viên» or nothing is a member of the group where one is named, else of the team.
 */
export function readSeats(row: TeamRow, note: Note): Seats | undefined {
  const hasGroup = row.read('group') !== ''
  const parts = row
    .read('role')
    .split(/[,;/+]|(?:^|\s)kiêm\s/i)
    .map(toTitle)
    .filter((part) => part !== '')
  const seats: Seats = { team: null, group: null }
  for (const part of parts.length ? parts : ['thanh vien']) {
    if (part in teamTitles) seats.team = teamTitles[part] ?? null
    else if (part in groupTitles) seats.group = groupTitles[part] ?? null
    else if (part === 'thanh vien') seats[hasGroup ? 'group' : 'team'] ??= 'member'
    else return refuseTitle(row, note)
  }
  if (seats.group && !hasGroup) return refuseGroupless(row, note)
  return hasGroup && !seats.group ? { ...seats, group: 'member' } : seats
}

function refuseTitle(row: TeamRow, note: Note): undefined {
  const reason = `Không hiểu chức danh «${row.read('role')}»; dòng này không được nhập.`
  return refuse(
    { at: row.at('role'), note },
    reason,
    'Ghi Tổ trưởng, Tổ phó, Tổ viên, Nhóm trưởng hoặc Thành viên nhóm.',
  )
}

function refuseGroupless(row: TeamRow, note: Note): undefined {
  const reason = `«${row.read('role')}» mà không rõ nhóm nào; dòng này không được nhập.`
  return refuse({ at: row.at('group'), note }, reason, 'Ghi tên nhóm ở cột «Nhóm».')
}

export function readPerson(row: TeamRow, { table, consent, note }: Reading): Omit<ImportPerson<never>, 'role'> {
  const phone = table.has('phone') ? readPhone({ text: row.read('phone'), at: row.at('phone'), note }) : undefined
  return { at: row.at('name'), name: row.read('name'), phone, consent: readConsent(row, { phone, consent, note }) }
}

type ConsentReading = { phone: string | null | undefined; consent: ConsentOptions; note: Note }

/** «Có» alone proves nothing: it becomes a consent only with how and when it was given. */
function readConsent(row: TeamRow, { phone, consent, note }: ConsentReading): SaidConsent {
  const said = readYesNo({ text: row.read('phoneConsent'), at: row.at('phoneConsent'), note })
  if (said === undefined) return { is: 'unsaid' }
  if (!said) return { is: 'refused' }
  if (!phone) return notePhoneless(row, note)
  const source = readSource(row, note) ?? consent.consentSource
  const givenOn = readDay({ text: row.read('consentDay'), at: row.at('consentDay'), note }) ?? consent.consentDate
  if (source && givenOn && givenOn <= consent.today) return { is: 'given', source, givenOn }
  const missing = !source ? 'hình thức' : !givenOn ? 'ngày' : `ngày hợp lý (${showDay(givenOn)} chưa đến)`
  const reason = `Ghi «Có» nhưng thiếu ${missing} đồng ý; số điện thoại được nhập và chưa công khai.`
  const advice =
    'Thêm cột «Hình thức đồng ý» và «Ngày đồng ý», hoặc cho biết hình thức và ngày chung của cả tệp khi nhập.'
  note({ ...row.at('phoneConsent'), severity: 'warning', reason, advice, about: 'consent' })
  return { is: 'unsaid' }
}

function notePhoneless(row: TeamRow, note: Note): SaidConsent {
  if (row.read('phone') === '') {
    const reason = 'Ghi «Có» nhưng chưa có số điện thoại nào để công khai.'
    note({ ...row.at('phone'), severity: 'warning', reason, advice: 'Ghi số điện thoại, hoặc xoá chữ «Có».' })
  }
  return { is: 'unsaid' }
}

const shortSources = { paper: 'Giấy', message: 'Nhắn tin', 'in-person': 'Trực tiếp' }

export const findConsentSource = (text: string): ConsentSource | null =>
  findCode(text, consentSources) ?? findCode(text, shortSources)

function readSource(row: TeamRow, note: Note): ConsentSource | undefined {
  const text = row.read('consentSource')
  if (text === '') return undefined
  const known = Object.values(consentSources).map((label) => `«${label}»`)
  return (
    findConsentSource(text) ??
    refuse({ at: row.at('consentSource'), note }, `Không hiểu hình thức «${text}».`, `Ghi ${known.join(', ')}.`)
  )
}
