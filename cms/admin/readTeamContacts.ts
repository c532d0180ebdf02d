import type { Payload, TypedUser } from 'payload'
import { hasConsent } from '../../content/model/person.ts'
import { groupRoles, teamRoles } from '../../content/model/team.ts'

type Id = number | string
export type TeamContact = { name: string; role: string; phone: string | null; isShown: boolean }

/** The people of teams as the site has them, those with an office or a number: what a confirmation is about. */
export const readTeamContacts = async (
  payload: Payload,
  { user, teams }: { user: TypedUser; teams: Id[] },
): Promise<Map<Id, TeamContact[]>> => {
  if (teams.length === 0) return new Map()
  const where = { id: { in: teams } }
  const asUser = { overrideAccess: false, user, depth: 0, pagination: false } as const
  const { docs } = await payload.find({ collection: 'teams', where, ...asUser })
  return new Map(
    docs.map(({ id, members, groups }) => [
      id,
      [
        ...(members ?? []).map((person) => toContact(person, teamRoles[person.role])),
        ...(groups ?? []).flatMap((group) =>
          (group.members ?? []).map((person) => toContact(person, `${groupRoles[person.role]} ${group.name}`)),
        ),
      ].filter(({ phone, isOffice }) => phone !== null || isOffice),
    ]),
  )
}

type Person = {
  name?: string | null
  role: string
  phone?: string | null
  phoneConsent?: Parameters<typeof hasConsent>[0]
}

const toContact = (person: Person, role: string): TeamContact & { isOffice: boolean } => ({
  name: person.name ?? '',
  role,
  phone: person.phone ?? null,
  isShown: hasConsent(person.phoneConsent),
  isOffice: person.role !== 'member',
})
