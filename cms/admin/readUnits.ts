import type { Payload, PayloadRequest, TypedUser, Where } from 'payload'
import { idOf } from '../access/actorOf.ts'
import { ownCommune } from '../access/ownCommune.ts'
import type { TeamDocument, VillageDocument } from './standing.ts'

type Id = number | string
export type Units = { villages: VillageDocument[]; teams: TeamDocument[]; decided: Set<Id> }

const villageFields = { name: true, kind: true, households: true, lat: true, commune: true, updatedAt: true } as const
const person = { name: true, role: true } as const
const zalo = { exists: true, householdsRepresented: true } as const
/** No phone and no consent: a page that lists what is missing has no use for them. */
const teamFields = {
  village: true,
  commune: true,
  _status: true,
  updatedAt: true,
  members: { ...person, task: true },
  groups: { name: true, households: true, members: person, zalo },
  zalo,
} as const

const notInTrash = (where: Where): Where => ({ and: [where, { deletedAt: { exists: false } }] })

const none: Units = { villages: [], teams: [], decided: new Set() }

/** The villages that the user works with, their teams, and which of them a decision in force names. */
export const readUnits = async (payload: Payload, user: TypedUser): Promise<Units> => {
  // The access rule itself says whose, not the caller: what follows asks no other for the teams.
  const own = ownCommune({ req: { user } as PayloadRequest })
  if (own === false) return none
  const where: Where = own === true ? {} : own
  const all = { overrideAccess: false, depth: 0, pagination: false } as const
  const [villages, teams, decided] = await Promise.all([
    payload.find({ collection: 'villages', where, sort: 'title', user, select: villageFields, ...all }),
    // Past the rules of single fields, half of the time over hundreds of teams: `where` keeps a commune to its own, `select` private fields out.
    payload.db.find<TeamDocument>({
      collection: 'teams',
      where: notInTrash(where),
      select: teamFields,
      pagination: false,
    }),
    readDecided(payload),
  ])
  return { villages: villages.docs as VillageDocument[], teams: teams.docs, decided }
}

const inForce: Where = { and: [{ type: { equals: 'quyet-dinh' } }, { state: { equals: 'in-force' } }] }

/** R05, as a visitor reads them: the district's decisions too, and only what is published. */
export const readDecided = async (payload: Payload): Promise<Set<Id>> => {
  const { docs } = await payload.find({
    collection: 'decisions',
    where: inForce,
    select: { villages: true },
    overrideAccess: false,
    depth: 0,
    pagination: false,
  })
  return new Set(docs.flatMap(({ villages }) => (villages ?? []).map(idOf)).filter((id) => id !== null))
}
