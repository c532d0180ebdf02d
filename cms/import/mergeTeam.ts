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
import { findMissing, pairByName } from './pairByName.ts'
import type { StoredGroup, StoredGroupMember, StoredMember, StoredTeam, StoredZalo } from './stored.ts'
import { mergePhoneConsent, type Withdrawals } from './mergeConsent.ts'

export type TeamData = { members: StoredMember[]; groups: StoredGroup[]; zalo: StoredZalo }
type Merging = { today: Day; withdrawals: Withdrawals; note: Note }
type TeamsToMerge = { given: ImportTeam; stored: StoredTeam | null; today: Day; note: Note }

/**
 * What the file says, over what is stored. A list of people or groups that the file gives counts as a whole and keeps what
 * only the CMS knows of them; a list of which it names nobody stays as it is.
 */
export function mergeTeam({ given, stored, today, note }: TeamsToMerge): TeamData {
  const merging = { today, withdrawals: findWithdrawals(stored), note }
  const known = { members: stored?.members ?? [], groups: stored?.groups ?? [] }
  noteLeftOut(given, known, note)
  return {
    members: mergeList(given.members, known.members, (person, match) => toMember(person, match, merging)),
    groups: mergeList(given.groups, known.groups, (group, match) => toGroup(group, match, merging)),
    zalo: toZalo(given.zalo, stored?.zalo),
  }
}

type Named = { name: string }
const mergeList = <Given extends Named, Known extends Named>(
  given: Given[],
  known: Known[],
  merge: (entry: Given, match: Known | undefined) => Known,
): Known[] => (given.length === 0 ? known : pairByName(given, known).map(([entry, match]) => merge(entry, match)))

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
  members: mergeList(given.members, known?.members ?? [], (person, match) => toGroupMember(person, match, merging)),
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

type Lists = { members: StoredMember[]; groups: StoredGroup[] }

/** People and groups that stand in the CMS and not in the file go; the board reads who. */
function noteLeftOut(given: ImportTeam, known: Lists, note: Note) {
  const missing = (stored: Named[], now: Named[]) => (now.length === 0 ? [] : findMissing(stored, now))
  const ofGroups = pairByName(given.groups, known.groups).flatMap(([group, match]) =>
    missing(match?.members ?? [], group.members),
  )
  const gone = [...missing(known.members, given.members), ...missing(known.groups, given.groups), ...ofGroups]
  if (gone.length === 0) return
  const advice = 'Nếu bỏ nhầm, thêm lại vào tệp rồi nhập lại, hoặc lấy lại từ mục «Phiên bản» của tổ.'
  const reason = `Không còn trong tệp nên được bỏ khỏi tổ: ${gone.join(', ')}.`
  note({ ...given.at, severity: 'warning', reason, advice })
}
