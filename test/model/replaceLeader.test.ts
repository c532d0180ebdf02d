import { describe, expect, test } from 'vitest'
import { findEndedTerms, findHandoverProblem, replaceLeader, type Handover } from '../../content/model/replaceLeader.ts'

type Person = { name: string; role: string; since?: string | null; phone?: string }
const leader: Person = { name: 'Nguyễn Văn Mẫu', role: 'leader', since: '2022-11-05', phone: '0500111222' }
const deputy: Person = { name: 'Trần Thị Thử', role: 'deputy', phone: '0500333444' }
const member: Person = { name: 'Lê Văn Ví Dụ', role: 'member' }
const team = [leader, deputy, member]
const handover: Handover<Person> = {
  successor: { place: 1 },
  since: '2026-11-24',
  decision: '15-QĐ/ĐU',
  former: 'leaves',
}

describe('replaceLeader', () => {
  test('makes the deputy leader from that day and keeps who served until then', () => {
    expect(replaceLeader(team, handover)).toEqual({
      people: [{ ...deputy, role: 'leader', since: '2026-11-24' }, member],
      formerLeaders: [
        {
          name: 'Nguyễn Văn Mẫu',
          role: 'leader',
          group: null,
          since: '2022-11-05',
          until: '2026-11-24',
          decision: '15-QĐ/ĐU',
        },
      ],
    })
  })

  test.each(['member', 'deputy'] as const)('lets the former leader stay as %s, without a term', (former) => {
    const { people } = replaceLeader(team, { ...handover, former })
    expect(people[0]).toEqual({ ...leader, role: former, since: null })
  })

  test('takes in somebody new', () => {
    const person = { name: 'Nông Thị Mới', role: 'member', phone: '0500555666' }
    const { people } = replaceLeader(team, { ...handover, successor: { person } })
    expect(people).toEqual([deputy, member, { ...person, role: 'leader', since: '2026-11-24' }])
  })

  test('appoints a first leader where there was none, and records nobody', () => {
    const replaced = replaceLeader([deputy, member], { ...handover, successor: { place: 0 } })
    expect(replaced.people[0]).toEqual({ ...deputy, role: 'leader', since: '2026-11-24' })
    expect(replaced.formerLeaders).toEqual([])
  })

  test('leaves one leader where a draft had two', () => {
    const { people, formerLeaders } = replaceLeader([leader, { ...deputy, role: 'leader' }], handover)
    expect(people.map(({ name, role }) => [name, role])).toEqual([['Trần Thị Thử', 'leader']])
    expect(formerLeaders.map(({ name }) => name)).toEqual(['Nguyễn Văn Mẫu'])
  })

  test("records a group's leader with the name of the group", () => {
    const { formerLeaders } = replaceLeader([leader, member], handover, { role: 'groupLeader', group: 'Nhóm 1' })
    expect(formerLeaders[0]).toMatchObject({ role: 'groupLeader', group: 'Nhóm 1' })
  })

  test('changes nothing of what it was given', () => {
    const before = structuredClone(team)
    replaceLeader(team, handover)
    expect(team).toEqual(before)
  })
})

describe('findHandoverProblem', () => {
  const planned = { name: 'Trần Thị Thử', since: '2026-11-24', decision: '', today: '2026-11-24' }

  test('finds none in a handover of today', () => {
    expect(findHandoverProblem(team, planned)).toBeNull()
    expect(findHandoverProblem(team, { ...planned, decision: '15-QĐ/ĐU' })).toBeNull()
  })

  test.each([
    [{ name: ' ' }, 'Hãy chọn người thay, hoặc ghi họ và tên người mới.'],
    [{ since: null }, 'Hãy ghi ngày bắt đầu là ngày có thật, ví dụ 05/11/2022.'],
    [
      { since: '2026-12-01' },
      'Ngày 01/12/2026 chưa đến. Trang công khai đổi tên ngay khi đăng, nên hãy thay vào đúng ngày.',
    ],
    [{ since: '2022-11-04' }, 'Ngày thay phải từ 05/11/2022 trở đi, là ngày người đang làm bắt đầu.'],
    [{ decision: 'số 15' }, 'Số quyết định có dạng 12-QĐ/ĐU hoặc 3496/QĐ-UBND. Để trống nếu chưa có.'],
  ])('%j', (changes, sentence) => {
    expect(findHandoverProblem(team, { ...planned, ...changes })).toBe(sentence)
  })
})

describe('findEndedTerms', () => {
  const before = {
    members: [
      { id: 'a', name: 'Nguyễn Văn Mẫu', role: 'leader', since: '2022-11-05' },
      { id: 'b', name: 'Trần Thị Thử', role: 'deputy' },
    ],
    groups: [{ id: 'g', name: 'Nhóm 1', members: [{ id: 'c', name: 'Lê Văn Ví Dụ', role: 'leader' }] }],
    formerLeaders: [],
  }
  const [leader, deputy] = before.members
  const find = (changes: object) => findEndedTerms(before, { ...before, ...changes }, '2026-11-24')

  test('records a leader whom somebody replaced in the list itself', () => {
    const members = [
      { ...leader, role: 'member' },
      { ...deputy, role: 'leader' },
    ]
    const term = { role: 'leader', group: null, since: '2022-11-05', until: '2026-11-24', decision: null }
    expect(find({ members })).toEqual([{ name: 'Nguyễn Văn Mẫu', ...term }])
  })

  test('records the leader of a group that is gone', () => {
    expect(find({ groups: [] })).toMatchObject([{ name: 'Lê Văn Ví Dụ', role: 'groupLeader', group: 'Nhóm 1' }])
  })

  test('sees the same leader in a name spelled anew, and in a row made anew', () => {
    expect(find({ members: [{ ...leader, name: 'Nguyễn Văn Mẩu' }, deputy] })).toEqual([])
    expect(find({ members: [{ ...leader, id: 'z' }, deputy] })).toEqual([])
  })

  test('leaves alone what was recorded with the handover', () => {
    const formerLeaders = [{ name: 'Nguyễn Văn Mẫu', role: 'leader' }]
    expect(find({ members: [{ ...deputy, role: 'leader' }], formerLeaders })).toEqual([])
  })
})
