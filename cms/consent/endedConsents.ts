import type { Day } from '../../content/model/date.ts'
import { hasConsent } from '../../content/model/person.ts'
import { isAbout, type Subject, type Withdrawal } from './markWithdrawn.ts'
import { peopleOf, type PersonRow } from './teamPeople.ts'

const subjects: Subject[] = ['phone', 'name']
type Officer = PersonRow & { role?: string | null }
const isPublicByOffice = ({ role }: Officer): boolean => role === 'leader' || role === 'deputy'

/**
 * The consents that hold in what the site shows now and that a save ends: marked as withdrawn, or, where the save is
 * published, gone with the person or the number.
 */
export const endedConsents = (
  { shown, saved }: { shown: object | null; saved: object },
  { isPublished, today }: { isPublished: boolean; today: Day },
): Withdrawal[] => {
  const after = peopleOf(saved)
  return subjects.flatMap((subject) =>
    peopleOf(shown).flatMap((person): Withdrawal[] => {
      const value = person[subject]
      const field = `${subject}Consent` as const
      if (!value || !hasConsent(person[field])) return []
      const about = { subject, values: [value], on: today }
      const sameRow = { ...about, ...(person.id ? { rows: [person.id] } : {}) }
      const marked = after.find((each) => isAbout(each, sameRow) && each[field]?.withdrawnOn)
      if (marked) return [{ ...sameRow, on: marked[field]?.withdrawnOn ?? today }]
      const holds = after.some(
        (each) =>
          each[subject] === value && (hasConsent(each[field]) || (subject === 'name' && isPublicByOffice(each))),
      )
      return holds || !isPublished ? [] : [{ ...about, isRemoval: true }]
    }),
  )
}
