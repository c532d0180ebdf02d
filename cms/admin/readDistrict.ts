import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { isCurrentOn } from '../../content/model/commune.ts'
import { coverageOf, type Coverage } from '../../content/model/coverage.ts'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import { findQuiet } from '../../content/model/quiet.ts'
import { compareVietnamese } from '../../content/model/text.ts'
import { idOf } from '../access/actorOf.ts'
import { newestFirst } from '../publish/publishOrder.ts'
import type { Commune, Publish } from '../payload-types.ts'
import { createWith, editAt } from './adminLinks.ts'
import { nameVillage } from './missing.ts'
import { readUnits, type Units } from './readUnits.ts'
import { toStanding, type VillageDocument } from './standing.ts'

type Id = number | string
export type CommuneLadder = { id: Id; title: string; coverage: Coverage }
export type Undecided = { id: Id; title: string; link: string; villages: { title: string; link: string }[] }
export type QuietCommune = { id: Id; title: string; lastOn: Day | null }
export type UnusedAccount = { title: string; email: string; link: string }
export type PastPublish = Pick<
  Publish,
  'id' | 'state' | 'startedAt' | 'pages' | 'changedPages' | 'message' | 'problems'
>

/** What the district looks at. */
export type District = {
  ladder: { communes: CommuneLadder[]; total: Coverage }
  undecided: Undecided[]
  quiet: QuietCommune[]
  publishes: PastPublish[]
  unused: UnusedAccount[]
}

const shownPublishes = 5

export const readDistrict = async (payload: Payload, user: TypedUser, now: Date): Promise<District> => {
  const [units, communes, lastOf, publishes, unused] = await Promise.all([
    readUnits(payload, user),
    readCurrentCommunes(payload, user),
    readLastActivity(payload, user),
    readLastPublishes(payload, user),
    readUnusedAccounts(payload, user),
  ])
  const today = todayInVietnam(now)
  const activities = communes.map(({ id, name }) => ({ id, title: name, lastOn: lastOf.get(id) ?? null }))
  return {
    ladder: toLadder(communes, units),
    undecided: toUndecided(communes, units),
    quiet: findQuiet(activities, today),
    publishes,
    unused,
  }
}

const readCurrentCommunes = async (payload: Payload, user: TypedUser): Promise<Commune[]> => {
  const select = { name: true, validFrom: true, validTo: true } as const
  const [found, settings] = await Promise.all([
    payload.find({ collection: 'communes', select, overrideAccess: false, user, depth: 0, pagination: false }),
    payload.findGlobal({ slug: 'settings', overrideAccess: false, user, depth: 0 }),
  ])
  return (found.docs as Commune[])
    .filter(({ validFrom, validTo }) => isCurrentOn({ validFrom, validTo: validTo ?? null }, settings.asOf))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
}

const toLadder = (communes: Commune[], { villages, teams, decided }: Units): District['ladder'] => {
  const teamOf = new Map(teams.map((team) => [idOf(team.village), team]))
  const villagesOf = Map.groupBy(villages, (village) => idOf(village.commune))
  const standingOf = (village: VillageDocument) => toStanding(village, teamOf.get(village.id), decided.has(village.id))
  const standings = communes.map(({ id }) => (villagesOf.get(id) ?? []).map(standingOf))
  return {
    communes: communes.map(({ id, name }, place) => ({
      id,
      title: name,
      coverage: coverageOf(standings[place] ?? []),
    })),
    total: coverageOf(standings.flat()),
  }
}

/** Communes that still have villages without a decision, each with a form that has them filled in. */
const toUndecided = (communes: Commune[], { villages, decided }: Units): Undecided[] => {
  const left = Map.groupBy(
    villages.filter(({ id }) => !decided.has(id)),
    (village) => idOf(village.commune),
  )
  return communes.flatMap(({ id, name }) => {
    const ofCommune = left.get(id) ?? []
    if (ofCommune.length === 0) return []
    const link = createWith('decisions', { xa: id, thon: ofCommune.map((village) => village.id) })
    const listed = ofCommune.map((village) => ({ title: nameVillage(village), link: editAt('villages', village.id) }))
    return [{ id, title: name, link, villages: listed }]
  })
}

/** Drafts count too: somebody is at work. */
const readLastActivity = async (payload: Payload, user: TypedUser): Promise<Map<Id, Day>> => {
  const written: CollectionSlug[] = ['bulletins', 'decisions', 'teams', 'boards', 'villages']
  const select = { commune: true, updatedAt: true } as object
  const all = { overrideAccess: false, user, depth: 0, pagination: false, draft: true, select } as const
  const found = await Promise.all(written.map((collection) => payload.find({ collection, ...all })))
  const last = new Map<Id, Day>()
  for (const { commune, updatedAt } of found.flatMap(({ docs }) => docs as { commune?: Id; updatedAt: string }[])) {
    const id = idOf(commune)
    const on = todayInVietnam(new Date(updatedAt))
    if (id !== null && on > (last.get(id) ?? '')) last.set(id, on)
  }
  return last
}

const readLastPublishes = async (payload: Payload, user: TypedUser): Promise<PastPublish[]> => {
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { state: { not_equals: 'running' } },
    sort: newestFirst,
    limit: shownPublishes,
    overrideAccess: false,
    user,
    depth: 0,
  })
  return docs
}

/** A one-time password that nobody has changed: its owner has never signed in with it. */
const readUnusedAccounts = async (payload: Payload, user: TypedUser): Promise<UnusedAccount[]> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { and: [{ mustChangePassword: { equals: true } }, { isDisabled: { not_equals: true } }] },
    sort: 'name',
    overrideAccess: false,
    user,
    depth: 0,
    pagination: false,
  })
  return docs.map(({ id, name, email }) => ({ title: name, email, link: editAt('users', id) }))
}
