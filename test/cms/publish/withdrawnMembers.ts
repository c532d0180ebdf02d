import type { Team } from '../../../cms/payload-types.ts'

/** The team's members after everybody with a consent to the phone has withdrawn it. */
export const withdrawnMembers = ({ members }: Team): Team['members'] =>
  (members ?? []).map((member) =>
    member.phoneConsent?.givenOn
      ? { ...member, phoneConsent: { ...member.phoneConsent, withdrawnOn: '2022-12-20' } }
      : member,
  )
