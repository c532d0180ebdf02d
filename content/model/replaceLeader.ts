import { showDay, type Day } from './date.ts'
import { isDecisionNumber } from './decision.ts'
import { fold } from './text.ts'

export const formerRoles = { leader: 'Tổ trưởng', groupLeader: 'Nhóm trưởng' } as const

/** Who led the team or one of its groups, and when. Stays in the CMS: never public. */
export type FormerLeader = {
  name: string
  role: keyof typeof formerRoles
  /** Of a group leader. */
  group: string | null
  since: Day | null
  until: Day
  /** Number of the decision by which the successor came. */
  decision: string | null
}

type Person = { readonly name?: string | null; readonly role?: string | null; readonly since?: Day | null }

/** What becomes of the former leader; a group has no deputies. */
export const formerFates = {
  member: 'Ở lại làm tổ viên',
  deputy: 'Ở lại làm tổ phó',
  leaves: 'Thôi, ra khỏi tổ',
} as const
export type FormerFate = keyof typeof formerFates

export type Handover<P extends Person> = {
  /** Somebody of the list, by their place in it, or somebody new. */
  successor: { readonly place: number } | { readonly person: P }
  since: Day
  decision: string | null
  former: FormerFate
}
type List = Pick<FormerLeader, 'role' | 'group'>
export type Replaced<P> = { people: P[]; formerLeaders: FormerLeader[] }

const isLeader = ({ role }: Person): boolean => role === 'leader'

/** A leader hands over, in one act: roles change, and who served until when is kept. The public list is never touched beyond that. */
export function replaceLeader<P extends Person>(
  people: readonly P[],
  { successor, since, decision, former }: Handover<P>,
  { role, group }: List = { role: 'leader', group: null },
): Replaced<P> {
  const chosen = 'place' in successor ? people[successor.place] : undefined
  const leaving = people.filter((person) => isLeader(person) && person !== chosen)
  const toFormer = (person: P): P[] => (former === 'leaves' ? [] : [{ ...person, role: former, since: null }])
  const stay = people.flatMap((person): P[] => {
    if (person === chosen) return [{ ...person, role: 'leader', since }]
    return leaving.includes(person) ? toFormer(person) : [person]
  })
  return {
    people: 'person' in successor ? [...stay, { ...successor.person, role: 'leader', since }] : stay,
    formerLeaders: leaving.flatMap(({ name, since: from }) =>
      name?.trim() ? [{ name: name.trim(), role, group, since: from ?? null, until: since, decision }] : [],
    ),
  }
}

type Planned = { name: string; since: Day | null; decision: string; today: Day }

/** What keeps a handover from being made, as one sentence; null: nothing. */
export function findHandoverProblem(
  people: readonly Person[],
  { name, since, decision, today }: Planned,
): string | null {
  if (name.trim() === '') return 'Hãy chọn người thay, hoặc ghi họ và tên người mới.'
  if (since === null) return 'Hãy ghi ngày bắt đầu là ngày có thật, ví dụ 05/11/2022.'
  if (since > today)
    return `Ngày ${showDay(since)} chưa đến. Trang công khai đổi tên ngay khi đăng, nên hãy thay vào đúng ngày.`
  const started = people.find(isLeader)?.since
  if (started && since < started) {
    return `Ngày thay phải từ ${showDay(started)} trở đi, là ngày người đang làm bắt đầu.`
  }
  if (decision.trim() !== '' && !isDecisionNumber(decision.trim())) {
    return 'Số quyết định có dạng 12-QĐ/ĐU hoặc 3496/QĐ-UBND. Để trống nếu chưa có.'
  }
  return null
}

type Row = Person & { readonly id?: string | null }
type Led = {
  readonly members?: readonly Row[] | null
  readonly groups?: readonly { id?: string | null; name?: string | null; members?: readonly Row[] | null }[] | null
  readonly formerLeaders?: readonly { name?: string | null; role?: string | null }[] | null
}

/**
 * Leaders of what was published who lead no more in what is published now, and whose term nobody recorded: changed in
 * place, or by an import. A name that is only spelled anew stays the same leader.
 */
export const findEndedTerms = (before: Led, after: Led, today: Day): FormerLeader[] =>
  listsOf(before).flatMap(({ people, role, group, id }) => {
    const now = listsOf(after).find((list) => list.role === role && list.id === id)?.people ?? []
    return people.flatMap((person) => {
      const name = person.name?.trim()
      if (!isLeader(person) || !name) return []
      const isSame = (other: Row) => other.id === person.id || fold(other.name ?? '') === fold(name)
      if (now.some((other) => isLeader(other) && isSame(other))) return []
      if (countTerms(after, name, role) > countTerms(before, name, role)) return []
      return [{ name, role, group, since: person.since ?? null, until: today, decision: null }]
    })
  })

const listsOf = ({ members, groups }: Led) => [
  { id: null, role: 'leader' as const, group: null, people: members ?? [] },
  ...(groups ?? []).map(({ id, name, members: people }) => ({
    id,
    role: 'groupLeader' as const,
    group: name ?? null,
    people: people ?? [],
  })),
]

const countTerms = ({ formerLeaders }: Led, name: string, role: string): number =>
  (formerLeaders ?? []).filter((term) => term.role === role && fold(term.name ?? '') === fold(name)).length
