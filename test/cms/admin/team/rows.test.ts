import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { describe, expect, test } from 'vitest'
// By its file: the package's client entry brings style sheets along.
import { fieldReducer } from '../../../../node_modules/@payloadcms/ui/dist/forms/Form/fieldReducer.js'
import {
  addRow,
  moveRow,
  removeRow,
  toRowState,
  writeRows,
  type Row,
  type RowForm,
} from '../../../../cms/admin/team/rows.ts'

const people: Row[] = [
  { id: 'a', name: 'Nguyễn Văn Mẫu', role: 'leader', phoneConsent: { source: 'paper', givenOn: '2022-11-05' } },
  { id: 'b', name: 'Trần Thị Thử', role: 'deputy' },
  { id: 'c', name: 'Lê Văn Ví Dụ', role: 'member' },
]

/** A form of Payload's, without its screen. */
const openForm = (members: Row[]) => {
  let state: FormState = toRowState({ members, formerLeaders: [] })
  const form: RowForm = {
    dispatchFields: (action) => {
      state = fieldReducer(state, action) as FormState
    },
    setModified: () => {},
  }
  const read = () => reduceFieldsToValues(state, true) as { members: Row[]; formerLeaders: Row[] }
  return { form, read, members: () => read().members.map(({ name, role }) => `${name}: ${role}`) }
}

describe('the rows of a form', () => {
  test('come out as they went in', () => {
    expect(openForm(people).read().members).toEqual(people)
  })

  test('several added in one event keep their order', () => {
    const { form, members } = openForm(people)
    addRow(form, 'members', { name: 'Một', role: 'member' })
    addRow(form, 'members', { name: 'Hai', role: 'member' })
    expect(members().slice(-2)).toEqual(['Một: member', 'Hai: member'])
  })

  test('removed and taken back stand where they stood, consent and all', () => {
    const { form, read } = openForm(people)
    removeRow(form, { path: 'members', rowIndex: 0 })
    expect(read().members).toHaveLength(2)
    addRow(form, 'members', people[0] ?? {}, 0)
    expect(read().members).toEqual(people)
  })

  test('are moved', () => {
    const { form, members } = openForm(people)
    moveRow(form, 'members', [2, 0])
    expect(members()[0]).toBe('Lê Văn Ví Dụ: member')
  })

  test('a group taken back has its people again', () => {
    const groups = [{ id: 'g', name: 'Nhóm 1', members: people }]
    const { form, read } = openForm([])
    addRow(form, 'formerLeaders', groups[0] ?? {}, 0)
    expect(read().formerLeaders).toEqual(groups)
  })
})

describe('writeRows', () => {
  test('changes, removes and adds what differs, and nothing else', () => {
    const { form, read, members } = openForm(people)
    const after = [{ ...people[1], role: 'leader' }, people[2] ?? {}, { name: 'Nông Thị Mới', role: 'member' }]
    writeRows(form, { path: 'members', before: people, after })
    expect(members()).toEqual(['Trần Thị Thử: leader', 'Lê Văn Ví Dụ: member', 'Nông Thị Mới: member'])
    expect(read().members[0]?.id).toBe('b')
  })
})
