import type { Writing } from './writeChanges.ts'
import type { CommuneKind } from '../../content/model/commune.ts'
import type { DecisionType } from '../../content/model/decision.ts'
import type { Consent } from '../../content/model/person.ts'
import type { Boundary } from '../../content/model/snapshot.ts'
import type { GroupRole, TeamRole } from '../../content/model/team.ts'
import type { VillageKind } from '../../content/model/village.ts'

export type Id = number | string
type Consented = {
  id?: string
  name: string
  phone?: string | null
  phoneConsent?: Partial<Consent> | null
  nameConsent?: Partial<Consent> | null
}
export type StoredMember = Consented & { role: TeamRole; post?: string | null; task?: string | null }
export type StoredGroupMember = Consented & { role: GroupRole }
export type StoredZalo = {
  exists?: boolean | null
  url?: string | null
  isPublic?: boolean | null
  needsApproval?: boolean | null
  householdsRepresented?: number | null
}
export type StoredGroup = {
  id?: string
  name: string
  area?: string | null
  households?: number | null
  members?: StoredGroupMember[] | null
  zalo?: StoredZalo | null
}

export type StoredDocument = { id: Id; _status?: 'draft' | 'published' | null }
export type StoredCommune = StoredDocument & {
  code: string
  name: string
  kind: CommuneKind
  validFrom: string
  validTo?: string | null
  formerNames?: string[] | null
  boundary?: Boundary | null
}
export type StoredVillage = StoredDocument & {
  key: string
  kind: VillageKind
  name: string
  commune: Id
  households?: number | null
  people?: number | null
  lat?: number | null
  lon?: number | null
  formerNames?: string[] | null
}
export type StoredTeam = StoredDocument & {
  deletedAt?: string | null
  village: Id
  members?: StoredMember[] | null
  groups?: StoredGroup[] | null
  zalo?: StoredZalo | null
}
export type StoredBoard = StoredDocument & {
  commune?: Id | null
  members?: { id?: string; name: string; role: string; post?: string | null }[] | null
}
export type StoredDecision = StoredDocument & {
  type: DecisionType
  number: string
  signedOn: string
  commune?: Id | null
  villages?: Id[] | null
  file?: Id | null
  redactedFile?: string | null
}
export type StoredBulletin = StoredDocument & { title: string; publishedOn: string; commune?: Id | null }

/** In which an import writes. */
export type Collection = 'communes' | 'villages' | 'teams' | 'boards' | 'decisions' | 'bulletins'

/**
 * Every document of a collection in its newest version, relationships as ids; in a dry run with what it plans. A village
 * has one team, so that one in the trash is taken out of it rather than made a second time.
 */
export async function readAll<Document extends StoredDocument>(
  { payload, planned }: Pick<Writing, 'payload' | 'planned'>,
  collection: Collection,
): Promise<Document[]> {
  const everything = { draft: true, depth: 0, pagination: false, overrideAccess: true, trash: collection === 'teams' }
  const { docs } = await payload.find({ collection, ...everything })
  const stored = docs as unknown as Document[]
  return planned ? planned.over(collection, stored) : stored
}
