import type { Day } from '../../content/model/date.ts'
import type { Consent } from '../../content/model/person.ts'
import type { Note } from './cells.ts'
import type {
  ImportGroup,
  ImportGroupMember,
  ImportPerson,
  ImportTeam,
  ImportTeamMember,
  ImportZalo,
} from './documents.ts'
import { isSameName } from './names.ts'
import type { StoredGroup, StoredGroupMember, StoredMember, StoredTeam, StoredZalo } from './stored.ts'
import { mergePhoneConsent, type Withdrawals } from './mergeConsent.ts'

export type TeamData = { members: StoredMember[]; groups: StoredGroup[]; zalo: StoredZalo }
type Merging = { today: Day; withdrawals: Withdrawals; note: Note }
type TeamsToMerge = { given: ImportTeam; stored: StoredTeam | null; today: Day; note: Note }

/** What the file says, over what is stored: the file's list of people counts, and keeps what only the CMS knows. */
export function mergeTeam({ given, stored, today, note }: TeamsToMerge): TeamData {
  const merging = { today, withdrawals: findWithdrawals(stored), note }
  const members = pair(given.members, stored?.members ?? []).map(([person, known]) => toMember(person, known, merging))
  const groups = pair(given.groups, stored?.groups ?? []).map(([group, known]) => toGroup(group, known, merging))
  noteLeftOut(given, stored, note)
  return { members, groups, zalo: toZalo(given.zalo, stored?.zalo) }
}

/** Each entry of the file with the stored one of the same name, every stored one at most once. */
function pair<Given extends { name: string }, Known extends { name: string }>(given: Given[], stored: Known[]) {
  const free = [...stored]
  return given.map((entry): [Given, Known | undefined] => {
    const index = free.findIndex(({ name }) => isSameName(name, entry.name))
    return [entry, index < 0 ? undefined : free.splice(index, 1)[0]]
  })
}

const toMember = (given: ImportTeamMember, known: StoredMember | undefined, merging: Merging): StoredMember => ({
  ...known,
  ...toContact(given, known, merging),
  role: given.role,
  post: given.post === undefined ? (known?.post ?? null) : given.post,
  task: given.task === undefined ? (known?.task ?? null) : given.task,
})

const toGroupMember = (given: ImportGroupMember, known: StoredGroupMember | undefined, merging: Merging) => ({
  ...known,
  ...toContact(given, known, merging),
  role: given.role,
})

function toContact(
  given: ImportPerson<unknown>,
  known: StoredMember | StoredGroupMember | undefined,
  merging: Merging,
) {
  const phone = given.phone === undefined ? (known?.phone ?? null) : given.phone
  return { name: given.name, phone, phoneConsent: mergePhoneConsent({ given, phone, known, ...merging }) }
}

const toGroup = (given: ImportGroup, known: StoredGroup | undefined, merging: Merging): StoredGroup => ({
  ...known,
  name: given.name,
  area: given.area ?? known?.area ?? null,
  households: given.households ?? known?.households ?? null,
  members: pair(given.members, known?.members ?? []).map(([person, match]) => toGroupMember(person, match, merging)),
  zalo: toZalo(given.zalo, known?.zalo),
})

const toZalo = (given: ImportZalo, known: StoredZalo | null | undefined): StoredZalo => ({
  ...known,
  exists: given.exists ?? known?.exists ?? false,
  url: given.exists === false ? null : (given.url ?? known?.url ?? null),
  isPublic: given.isPublic ?? known?.isPublic ?? false,
  needsApproval: given.needsApproval ?? known?.needsApproval ?? false,
  householdsRepresented: given.householdsRepresented ?? known?.householdsRepresented ?? null,
})

/** The last withdrawal of each number, wherever in the team it stands. */
function findWithdrawals(stored: StoredTeam | null): Withdrawals {
  const people = [...(stored?.members ?? []), ...(stored?.groups ?? []).flatMap(({ members }) => members ?? [])]
  const withdrawn = people.filter((person) => person.phone && person.phoneConsent?.withdrawnOn)
  return new Map(withdrawn.map(({ phone, phoneConsent }) => [phone as string, phoneConsent as Partial<Consent>]))
}

/** People and groups that stand in the CMS and not in the file go; the board reads who. */
function noteLeftOut(given: ImportTeam, stored: StoredTeam | null, note: Note) {
  const missing = (known: { name: string }[], now: { name: string }[]) =>
    known.filter(({ name }) => !now.some((entry) => isSameName(entry.name, name))).map(({ name }) => name)
  const groups = missing(stored?.groups ?? [], given.groups)
  const members = missing(stored?.members ?? [], given.members)
  const inGroups = pair(given.groups, stored?.groups ?? []).flatMap(([group, known]) =>
    missing(known?.members ?? [], group.members),
  )
  const gone = [...members, ...groups, ...inGroups]
  if (gone.length === 0) return
  const advice = 'Nếu bỏ nhầm, thêm lại vào tệp rồi nhập lại, hoặc lấy lại từ mục «Phiên bản» của tổ.'
  note({
    ...given.at,
    severity: 'warning',
    reason: `Không còn trong tệp nên được bỏ khỏi tổ: ${gone.join(', ')}.`,
    advice,
  })
}
