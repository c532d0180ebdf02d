import { describe, expect, test } from 'vitest'
import { endedConsents } from '../../../cms/consent/endedConsents.ts'
import type { PersonRow } from '../../../cms/consent/teamPeople.ts'

const today = '2022-12-31'
const consent = { source: 'paper' as const, givenOn: '2022-11-05', withdrawnOn: null }
const person = (more: Partial<PersonRow> & { role?: string } = {}) => ({
  id: 'a',
  name: 'Lê Văn Mẫu',
  phone: '0500111222',
  phoneConsent: consent,
  nameConsent: consent,
  ...more,
})
const ended = (before: PersonRow[], after: PersonRow[], isPublished = true) =>
  endedConsents({ shown: { members: before }, saved: { members: after } }, { isPublished, today })

describe('endedConsents', () => {
  test('finds none where the person stays, or moves to a group', () => {
    expect(ended([person()], [person()])).toEqual([])
    const saved = { members: [], groups: [{ members: [person({ id: 'mới' })] }] }
    expect(endedConsents({ shown: { members: [person()] }, saved }, { isPublished: true, today })).toEqual([])
  })

  test('finds a consent that is marked as withdrawn, with its day, also in a draft', () => {
    const after = person({ phoneConsent: { ...consent, withdrawnOn: '2022-12-01' } })
    const withdrawal = { subject: 'phone', values: ['0500111222'], rows: ['a'], on: '2022-12-01' }
    expect(ended([person()], [after], false)).toEqual([withdrawal])
  })

  test('takes a person who is off the published list for withdrawn today, by number and name', () => {
    expect(ended([person()], [])).toEqual([
      { subject: 'phone', values: ['0500111222'], on: today, isRemoval: true },
      { subject: 'name', values: ['Lê Văn Mẫu'], on: today, isRemoval: true },
    ])
    expect(ended([person()], [], false)).toEqual([])
  })

  test('leaves the consent of a row alone whose number was typed wrong before', () => {
    expect(ended([person()], [person({ phone: '0500111223' })])).toEqual([
      { subject: 'phone', values: ['0500111222'], on: today, isRemoval: true },
    ])
  })

  test('keeps a name that is public by office now', () => {
    expect(ended([person()], [person({ role: 'deputy', nameConsent: null })])).toEqual([])
  })
})
