import type { Payload, TypedUser, Where } from 'payload'
import { isCurrentOn } from '../../content/model/commune.ts'
import { coverageOf, type Coverage } from '../../content/model/coverage.ts'
import { compareVietnamese } from '../../content/model/text.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import type { Commune, Publish } from '../payload-types.ts'
import type { PublishStatus } from './describePublish.ts'
import {
  findVillageWork,
  toStanding,
  type TeamDocument,
  type VillageDocument,
  type VillageWork,
} from './villageWork.ts'

type Id = number | string
export type CommuneLadder = { id: Id; title: string; coverage: Coverage }
export type Problem = NonNullable<Publish['problems']>[number]
export type Dashboard = {
  publish: PublishStatus
  problems: Problem[]
  /** For a commune's staff. */
  work: { villages: number; left: VillageWork[] } | null
  /** For the district. */
  ladder: { communes: CommuneLadder[]; total: Coverage } | null
}

/** All that the dashboard shows, read as the user who looks at it. */
export const readDashboard = async (payload: Payload, user: TypedUser): Promise<Dashboard> => {
  const actor = actorOf({ user })
  const [publish, units] = await Promise.all([
    readPublish(payload, user),
    readUnits(payload, user, actor?.commune ?? null),
  ])
  const isDistrict = actor?.role === 'district'
  return {
    ...publish,
    work: isDistrict
      ? null
      : { villages: units.villages.length, left: findVillageWork(units.villages, units.teams, units.decided) },
    ladder: isDistrict ? await readLadder(payload, user, units) : null,
  }
}

const readPublish = async (payload: Payload, user: TypedUser): Promise<Pick<Dashboard, 'publish' | 'problems'>> => {
  const asUser = { overrideAccess: false, user, depth: 0, limit: 1 } as const
  const [publishes, requests] = await Promise.all([
    payload.find({ collection: 'publishes', sort: '-startedAt', ...asUser }),
    payload.find({
      collection: 'publish-requests',
      sort: 'requestedAt',
      where: { state: { equals: 'waiting' } },
      ...asUser,
    }),
  ])
  const last = publishes.docs[0] ?? null
  return {
    publish: { last, waitingSince: requests.docs[0]?.requestedAt ?? null },
    // A problem of another commune comes without its words.
    problems: (last?.problems ?? []).filter(({ message }) => Boolean(message)),
  }
}

type Units = { villages: VillageDocument[]; teams: TeamDocument[]; decided: Set<Id> }

const readUnits = async (payload: Payload, user: TypedUser, commune: Id | null): Promise<Units> => {
  const where: Where = commune === null ? {} : { commune: { equals: commune } }
  const all = { overrideAccess: false, depth: 0, pagination: false } as const
  const inForce: Where = { and: [{ type: { equals: 'quyet-dinh' } }, { state: { equals: 'in-force' } }] }
  const [villages, teams, decisions] = await Promise.all([
    payload.find({ collection: 'villages', where, sort: 'title', user, ...all }),
    payload.find({ collection: 'teams', where, user, ...all }),
    // As a visitor reads them: the district's decisions too, and only what is published.
    payload.find({ collection: 'decisions', where: inForce, select: { villages: true }, ...all }),
  ])
  const decided = new Set(
    decisions.docs.flatMap((decision) => (decision.villages ?? []).map(idOf)).filter((id) => id !== null),
  )
  return { villages: villages.docs, teams: teams.docs, decided }
}

const readLadder = async (
  payload: Payload,
  user: TypedUser,
  { villages, teams, decided }: Units,
): Promise<Dashboard['ladder']> => {
  const [found, settings] = await Promise.all([
    payload.find({ collection: 'communes', overrideAccess: false, user, depth: 0, pagination: false }),
    payload.findGlobal({ slug: 'settings', overrideAccess: false, user, depth: 0 }),
  ])
  const current = found.docs
    .filter((commune) => isCurrentOn({ validFrom: commune.validFrom, validTo: commune.validTo ?? null }, settings.asOf))
    .toSorted((a: Commune, b: Commune) => compareVietnamese(a.name, b.name))
  const teamOf = new Map(teams.map((team) => [idOf(team.village), team]))
  const standingsOf = (commune: Commune) =>
    villages
      .filter((village) => idOf(village.commune) === commune.id)
      .map((village) => toStanding(village, teamOf.get(village.id), decided.has(village.id)))
  const communes = current.map((commune) => ({ commune, standings: standingsOf(commune) }))
  return {
    communes: communes.map(({ commune, standings }) => ({
      id: commune.id,
      title: commune.name,
      coverage: coverageOf(standings),
    })),
    total: coverageOf(communes.flatMap(({ standings }) => standings)),
  }
}
