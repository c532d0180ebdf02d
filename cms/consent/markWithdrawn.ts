import type { Day } from '../../content/model/date.ts'
import { hasConsent } from '../../content/model/person.ts'
import { peopleOf, type PersonRow } from './teamPeople.ts'

export type Subject = 'phone' | 'name'
/** Whose consent is over: a row of a team, or a number or name wherever it stands in it. */
export type Withdrawal = {
  subject: Subject
  rows?: string[]
  /** Numbers, or names. */
  values?: string[]
  /** Nobody withdrew: the person or the number left the list. */
  isRemoval?: true
  on: Day
}

export const isAbout = (person: PersonRow, { subject, rows = [], values = [] }: Withdrawal): boolean =>
  (Boolean(person.id) && rows.includes(person.id as string)) || values.includes(person[subject] ?? '')

/**
 * A team document in which the consents are over, and how many were. `blanksPhone` takes the number away as well, for
 * copies of the past: a board needs it in the document that it works with, not in those.
 */
export const markWithdrawn = <Team extends object>(
  team: Team,
  withdrawals: Withdrawal[],
  { blanksPhone = false }: { blanksPhone?: boolean } = {},
): { team: Team; ended: number; isChanged: boolean } => {
  const copy = structuredClone(team)
  let ended = 0
  let isChanged = false
  for (const person of peopleOf(copy))
    for (const withdrawal of withdrawals.filter((each) => isAbout(person, each))) {
      const field = `${withdrawal.subject}Consent` as const
      if (hasConsent(person[field])) {
        person[field] = { ...person[field], withdrawnOn: withdrawal.on }
        ended++
        isChanged = true
      }
      if (!blanksPhone || withdrawal.subject !== 'phone' || !person.phone) continue
      person.phone = null
      isChanged = true
    }
  return { team: copy, ended, isChanged }
}
