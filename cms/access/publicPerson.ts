import type { FieldAccess } from 'payload'
import { hasConsent, type Consent } from '../../content/model/person.ts'
import { actorOf } from './actorOf.ts'

type PersonFields = { role?: string; nameConsent?: Partial<Consent>; phoneConsent?: Partial<Consent> } | undefined

/** Public by office: leaders, deputies, group leaders. Ordinary members: a name only with consent. */
export const publicName: FieldAccess = ({ req, siblingData }) => {
  if (actorOf(req)) return true
  const person = siblingData as PersonFields
  return person?.role === 'leader' || person?.role === 'deputy' || hasConsent(person?.nameConsent)
}

/** A post goes with a public name. */
export const publicPost: FieldAccess = publicName

/** A phone always needs a recorded consent. */
export const publicPhone: FieldAccess = ({ req, siblingData }) =>
  actorOf(req) !== null || hasConsent((siblingData as PersonFields)?.phoneConsent)

/** A Zalo link is public only where the board ticked that it is, and that joining needs approval. */
export const publicZaloUrl: FieldAccess = ({ req, siblingData }) => {
  const zalo = siblingData as { isPublic?: boolean; needsApproval?: boolean } | undefined
  return actorOf(req) !== null || (zalo?.isPublic === true && zalo.needsApproval === true)
}
