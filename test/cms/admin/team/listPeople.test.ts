import { describe, expect, test } from 'vitest'
import { findPhoneSharer, listPeople } from '../../../../cms/admin/team/listPeople.ts'
import { toRowState } from '../../../../cms/admin/team/rows.ts'

const form = toRowState({
  members: [
    { id: 'a', name: 'Nguyễn Văn Mẫu', role: 'leader', phone: '0500111222' },
    { id: 'b', name: 'Trần Thị Thử', role: 'deputy', phone: '0500111222' },
    { id: 'c', name: 'Lê Văn Ví Dụ', role: 'member', phone: '0500333444' },
  ],
  groups: [
    {
      id: 'g',
      name: 'Nhóm 1',
      members: [
        { id: 'd', name: 'Lê văn ví dụ', role: 'leader', phone: '0500333444' },
        { id: 'e', name: '', role: 'member', phone: null },
      ],
    },
  ],
})
const people = listPeople(form)

describe('everybody in the form', () => {
  test('is listed with the list that they stand in', () => {
    expect(people.map(({ path }) => path)).toEqual([
      'members.0',
      'members.1',
      'members.2',
      'groups.0.members.0',
      'groups.0.members.1',
    ])
    expect(people[3]).toMatchObject({ list: 'groups.0.members', role: 'leader' })
  })
})

describe('a number that two people have', () => {
  test('is said with the name of the other', () => {
    expect(findPhoneSharer(people, 'members.0')).toBe('Trần Thị Thử')
    expect(findPhoneSharer(people, 'members.1')).toBe('Nguyễn Văn Mẫu')
  })

  test('is all right for one person in the team and in a group, however the name is spelled', () => {
    expect(findPhoneSharer(people, 'members.2')).toBeNull()
    expect(findPhoneSharer(people, 'groups.0.members.0')).toBeNull()
  })

  test('is nothing where there is no number', () => {
    expect(findPhoneSharer(people, 'groups.0.members.1')).toBeNull()
  })
})
