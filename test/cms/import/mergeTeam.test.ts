import { describe, expect, test } from 'vitest'
import type { ImportTeam, ImportTeamMember } from '../../../cms/import/documents.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mergeTeam } from '../../../cms/import/mergeTeam.ts'
import type { StoredMember, StoredTeam } from '../../../cms/import/stored.ts'

const at = { file: 'to.xlsx', sheet: 'Tổ', row: 2, column: null }
const leader: ImportTeamMember = {
  at,
  name: 'Nguyễn Văn Mẫu',
  role: 'leader',
  phone: '0500000001',
  consent: { is: 'unsaid' },
}
const given = (members: ImportTeamMember[], zalo: ImportTeam['zalo'] = {}): ImportTeam => ({
  at,
  members,
  groups: [],
  zalo,
})

const consented = { source: 'paper', givenOn: '2022-11-01', withdrawnOn: null } as const
const known: StoredMember = {
  id: 'a1',
  name: 'Nguyễn Văn Mẫu',
  role: 'leader',
  phone: '0500000001',
  phoneConsent: consented,
}
const stored = (members: StoredMember[], zalo = {}): StoredTeam => ({ id: 1, village: 1, members, groups: [], zalo })

function merge(team: ImportTeam, storedTeam: StoredTeam | null) {
  const findings: ImportFinding[] = []
  const merged = mergeTeam({
    given: team,
    stored: storedTeam,
    today: '2022-12-31',
    note: (finding) => findings.push(finding),
  })
  return { merged, first: merged.members[0], reasons: findings.map(({ reason }) => reason) }
}

describe('mergeTeam', () => {
  test('takes the row of a new person as the file has it', () => {
    const { first } = merge(
      given([{ ...leader, post: 'Bí thư', consent: { is: 'given', source: 'paper', givenOn: '2022-11-01' } }]),
      null,
    )
    expect(first).toMatchObject({
      name: 'Nguyễn Văn Mẫu',
      role: 'leader',
      post: 'Bí thư',
      phone: '0500000001',
      phoneConsent: consented,
    })
  })

  test('keeps what a missing column does not speak of and takes out what an empty cell does', () => {
    const before = stored([{ ...known, post: 'Bí thư', task: 'Phụ trách chung' }])
    expect(merge(given([{ ...leader, task: null }]), before).first).toMatchObject({
      id: 'a1',
      post: 'Bí thư',
      task: null,
    })
  })

  test('names the people who are no longer in the file', () => {
    const { merged, reasons } = merge(given([leader]), stored([known, { name: 'Trần Thị Mẫu', role: 'member' }]))
    expect(merged.members).toHaveLength(1)
    expect(reasons).toEqual(['Không còn trong tệp nên được bỏ khỏi tổ: Trần Thị Mẫu.'])
  })

  test('keeps the Zalo group that the file does not speak of', () => {
    const before = stored([known], {
      exists: true,
      url: 'https://zalo.me/g/abcdef123',
      isPublic: true,
      needsApproval: true,
    })
    expect(merge(given([leader]), before).merged.zalo).toMatchObject({
      exists: true,
      url: 'https://zalo.me/g/abcdef123',
    })
    expect(merge(given([leader], { exists: false }), before).merged.zalo).toMatchObject({ exists: false, url: null })
  })
})

describe('mergeTeam: consent', () => {
  test('keeps the consent that the CMS recorded when the file says nothing', () => {
    expect(merge(given([leader]), stored([known])).first?.phoneConsent).toEqual(consented)
  })

  test('a consent does not pass to another number', () => {
    const { first, reasons } = merge(given([{ ...leader, phone: '0500000002' }]), stored([known]))
    expect(first?.phoneConsent?.givenOn).toBeNull()
    expect(reasons).toEqual([
      'Nguyễn Văn Mẫu: số điện thoại khác với số đã được đồng ý công khai; số mới chưa công khai.',
    ])
  })

  test('«Không» withdraws a recorded consent today', () => {
    const { first, reasons } = merge(given([{ ...leader, consent: { is: 'refused' } }]), stored([known]))
    expect(first?.phoneConsent).toEqual({ ...consented, withdrawnOn: '2022-12-31' })
    expect(reasons).toHaveLength(1)
  })

  test('an old file never brings a withdrawn consent back', () => {
    const withdrawn = { ...consented, withdrawnOn: '2022-12-01' }
    const again: ImportTeamMember = { ...leader, consent: { is: 'given', source: 'paper', givenOn: '2022-12-01' } }
    const { first, reasons } = merge(given([again]), stored([{ ...known, phoneConsent: withdrawn }]))
    expect(first?.phoneConsent).toEqual(withdrawn)
    expect(reasons).toEqual(['Nguyễn Văn Mẫu đã rút đồng ý ngày 01/12/2022; số điện thoại vẫn không công khai.'])
  })

  test('a consent given after the withdrawal counts', () => {
    const withdrawn = { ...consented, withdrawnOn: '2022-12-01' }
    const again: ImportTeamMember = { ...leader, consent: { is: 'given', source: 'message', givenOn: '2022-12-02' } }
    const { first } = merge(given([again]), stored([{ ...known, phoneConsent: withdrawn }]))
    expect(first?.phoneConsent).toEqual({ source: 'message', givenOn: '2022-12-02', withdrawnOn: null })
  })

  test('a withdrawal holds for the number under any name in the team', () => {
    const withdrawn = { ...consented, withdrawnOn: '2022-12-01' }
    const renamed: ImportTeamMember = {
      ...leader,
      name: 'Nguyễn V. Mẫu',
      consent: { is: 'given', source: 'paper', givenOn: '2022-11-01' },
    }
    expect(merge(given([renamed]), stored([{ ...known, phoneConsent: withdrawn }])).first?.phoneConsent).toEqual(
      withdrawn,
    )
  })
})

describe('mergeTeam: what the file does not list', () => {
  const group = { name: 'Nhóm 1', members: [{ name: 'Hà Văn Mẫu', role: 'leader' as const }] }

  test('a file without groups keeps the stored ones', () => {
    const { merged, reasons } = merge(given([leader]), { ...stored([known]), groups: [group] })
    expect([merged.groups, reasons]).toEqual([[group], []])
  })

  test('a file that only declares groups keeps the stored people', () => {
    const declared = { at, name: 'Nhóm 1', households: 40, zalo: {}, members: [] }
    const { merged, reasons } = merge({ ...given([]), groups: [declared] }, { ...stored([known]), groups: [group] })
    expect(merged).toMatchObject({
      members: [known],
      groups: [{ name: 'Nhóm 1', households: 40, members: group.members }],
    })
    expect(reasons).toEqual([])
  })

  test('a group that the file no longer lists goes and is named', () => {
    const other = { at, name: 'Nhóm 2', zalo: {}, members: [] }
    const { merged, reasons } = merge({ ...given([leader]), groups: [other] }, { ...stored([known]), groups: [group] })
    expect(merged.groups.map(({ name }) => name)).toEqual(['Nhóm 2'])
    expect(reasons).toEqual(['Không còn trong tệp nên được bỏ khỏi tổ: Nhóm 1.'])
  })

  test('two people of one name keep their own rows', () => {
    const twice = [known, { ...known, id: 'a2', phone: '0500000009' }]
    expect(merge(given([leader, leader]), stored(twice)).merged.members.map(({ id }) => id)).toEqual(['a1', 'a2'])
  })
})
