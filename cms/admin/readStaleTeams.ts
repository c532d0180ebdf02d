import type { Payload, TypedUser } from 'payload'
import { isStale } from '../../content/model/confirmation.ts'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { readConfirmations } from '../consent/readConfirmations.ts'

export type StaleTeam = {
  id: number | string
  title: string
  /** Of the team's form. */
  link: string
  /** Null: never. */
  confirmedOn: Day | null
}

/** The published teams that this user may confirm and whose list nobody confirmed for long; the longest first. */
export const readStaleTeams = async (payload: Payload, user: TypedUser, now = new Date()): Promise<StaleTeam[]> => {
  if (isContributor(actorOf({ user }))) return []
  const { docs } = await payload.find({
    collection: 'teams',
    where: { _status: { equals: 'published' } },
    select: { title: true, createdAt: true },
    sort: 'title',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  const confirmed = await readConfirmations(payload, { teams: docs.map(({ id }) => id) })
  const today = todayInVietnam(now)
  return docs
    .map(({ id, title, createdAt }) => ({
      id,
      title: title ?? '',
      link: `/admin/collections/teams/${id}`,
      confirmedOn: confirmed.get(id) ?? null,
      since: confirmed.get(id) ?? todayInVietnam(new Date(createdAt)),
    }))
    .filter(({ since }) => isStale(since, today))
    .toSorted((a, b) => a.since.localeCompare(b.since))
    .map(({ id, title, link, confirmedOn }) => ({ id, title, link, confirmedOn }))
}
