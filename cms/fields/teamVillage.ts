import type { FilterOptions, PayloadRequest, RelationshipField, Where } from 'payload'
import { actorOf, idOf } from '../access/actorOf.ts'
import { askedInAddress } from './askedInAddress.ts'
import { ownCommuneFilter } from './ownCommuneFilter.ts'

type Id = number | string

/** Villages that have a team already, drafts counted, apart from the given one. */
const villagesWithTeam = async (req: PayloadRequest, commune: Id | null, exceptId: Id | undefined): Promise<Id[]> => {
  const where: Where = {
    and: [
      ...(commune === null ? [] : [{ commune: { equals: commune } }]),
      ...(exceptId === undefined ? [] : [{ id: { not_equals: exceptId } }]),
    ],
  }
  const { docs } = await req.payload.find({
    collection: 'teams',
    where,
    select: { village: true },
    depth: 0,
    pagination: false,
    req,
  })
  return docs.map(({ village }) => idOf(village)).filter((id) => id !== null)
}

/** One team a village: the picker offers only those without. */
const withoutTeam: FilterOptions = async (args) => {
  const own = ownCommuneFilter(args)
  const { id, data, req } = args
  const actor = actorOf(req)
  // An import knows its villages and writes thousands; the unique index guards it.
  if (!actor || req.context.fromImport) return own
  // The district looks over all communes only while it chooses; an existing team stays within its commune.
  const commune = actor?.commune ?? (id === undefined ? null : idOf((data as { commune?: Id | null }).commune ?? null))
  const taken = await villagesWithTeam(req, commune, id)
  const free: Where = taken.length === 0 ? {} : { id: { not_in: taken } }
  const within: Where = id === undefined || commune === null ? {} : { commune: { equals: commune } }
  return typeof own === 'object' ? { and: [own, free] } : { and: [within, free] }
}

/** `?thon=` in the address of a new form chooses it: the way from a list of villages without a team. */
export const teamVillage: RelationshipField = {
  name: 'village',
  label: 'Thôn, bản, tổ dân phố',
  type: 'relationship',
  relationTo: 'villages',
  required: true,
  unique: true,
  filterOptions: withoutTeam,
  defaultValue: askedInAddress('thon'),
  admin: {
    allowCreate: false,
    description: 'Chỉ hiện những thôn chưa có tổ.',
    components: { Field: '/admin/team/VillageField.tsx#VillageField' },
  },
}
