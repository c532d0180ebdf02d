import type { ConsentRecord } from '../../content/model/consentRecord.ts'

type Id = number | string
/** A person's row of a team document, at whatever depth of completeness. */
export type PersonRow = {
  id?: string | null
  name?: string | null
  phone?: string | null
  phoneConsent?: ConsentRecord | null
  nameConsent?: ConsentRecord | null
}
export type TeamRows = {
  members?: PersonRow[] | null
  groups?: { members?: PersonRow[] | null }[] | null
}
export type TeamRow = TeamRows & {
  id: Id
  commune?: Id | { id: Id } | null
  _status?: string | null
  deletedAt?: string | null
}

/** Everybody of a team, in the team and in its groups. */
export const peopleOf = (team: object | null | undefined): PersonRow[] => {
  const { members, groups } = (team ?? {}) as TeamRows
  return [...(members ?? []), ...(groups ?? []).flatMap((group) => group.members ?? [])]
}
