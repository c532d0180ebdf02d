import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import {
  againstWithdrawn,
  settleConsent,
  type ConsentRecord,
  type Recorder,
} from '../../content/model/consentRecord.ts'
import { hasConsent } from '../../content/model/person.ts'
import { idOf } from '../access/actorOf.ts'
import { peopleOf, type PersonRow } from '../consent/teamPeople.ts'
import { findWithdrawn } from '../consent/withdrawnNumbers.ts'

const noConsent: ConsentRecord = { source: null, givenOn: null, withdrawnOn: null }
const subjects = ['phoneConsent', 'nameConsent'] as const

/** Null: an earlier state is put back (a version, an undone import). */
const recorderOf = (req: PayloadRequest): Recorder | null => {
  if (req.context.isRestoring) return null
  const by = [req.user?.name, req.context.fromImport ? 'nhập từ danh sách' : null].filter(Boolean).join(', ')
  return { name: by || 'hệ thống', at: new Date().toISOString() }
}

/** The same row, or the same person in a row made anew: copied from one group to another, imported again. */
const findStored = (person: PersonRow, stored: PersonRow[]): PersonRow | undefined =>
  stored.find((each) => each.id && each.id === person.id) ??
  stored.find((each) => each.name === person.name && (each.phone ?? null) === (person.phone ?? null))

/** A consent belongs to a number: the withdrawal of the number counts wherever it stands in the team. */
const findConsent = (person: PersonRow, subject: (typeof subjects)[number], stored: PersonRow[]) => {
  const known = findStored(person, stored)?.[subject]
  if (subject === 'nameConsent' || !person.phone || known?.withdrawnOn) return known ?? null
  const withdrawn = stored.find((each) => each.phone === person.phone && each.phoneConsent?.withdrawnOn)
  return known ?? withdrawn?.phoneConsent ?? null
}

const demandOwnScans = async (people: PersonRow[], stored: PersonRow[], req: PayloadRequest): Promise<void> => {
  const scansOf = (rows: PersonRow[]) =>
    rows.flatMap((row) => subjects.map((subject) => idOf(row[subject]?.scan))).filter((id) => id !== null)
  const known = new Set(scansOf(stored))
  const fresh = [...new Set(scansOf(people).filter((id) => !known.has(id)))]
  if (fresh.length === 0 || !req.user) return
  const where = { id: { in: fresh } }
  const access = { overrideAccess: false, user: req.user, req }
  const { totalDocs } = await req.payload.count({ collection: 'consent-scans', where, ...access })
  if (totalDocs < fresh.length)
    throw new APIError('Bản chụp giấy đồng ý này không phải của xã mình. Hãy tải bản chụp lên lại.', 403, null, true)
}

const findWithdrawnNumbers = (people: PersonRow[], commune: number | string | null, req: PayloadRequest) => {
  const phones = people.flatMap(({ phone, phoneConsent }) => (phone && hasConsent(phoneConsent) ? [phone] : []))
  return findWithdrawn({ payload: req.payload, commune: commune ?? '', req }, [...new Set(phones)])
}

/** Every consent of a team as it is kept: who recorded it is what the system saw, and a withdrawal stands. */
export const settleConsents: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const people = peopleOf(data)
  const stored = peopleOf(originalDoc)
  await demandOwnScans(people, stored, req)
  const recorder = recorderOf(req)
  const withdrawn = await findWithdrawnNumbers(people, idOf({ ...originalDoc, ...data }.commune), req)
  for (const person of people) {
    for (const subject of subjects)
      person[subject] = settleConsent(person[subject] ?? noConsent, findConsent(person, subject, stored), recorder)
    person.phoneConsent = againstWithdrawn(person.phoneConsent ?? noConsent, withdrawn.get(person.phone ?? ''))
  }
  return data
}
