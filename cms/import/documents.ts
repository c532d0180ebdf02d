import type { BoardRole } from '../../content/model/board.ts'
import type { BulletinTopic } from '../../content/model/bulletin.ts'
import type { CommuneKind } from '../../content/model/commune.ts'
import type { Day } from '../../content/model/date.ts'
import type { DecisionState, DecisionType } from '../../content/model/decision.ts'
import type { ConsentSource } from '../../content/model/person.ts'
import type { Boundary } from '../../content/model/snapshot.ts'
import type { GroupRole, TeamRole } from '../../content/model/team.ts'
import type { VillageKind } from '../../content/model/village.ts'
import type { Place } from './finding.ts'

/**
 * What the files say, before the database is asked. Everywhere below, `undefined` means that the file has no such
 * column or says nothing (what is stored stays), and `null` that it says there is none.
 */
export type CommuneRef = { kind: CommuneKind | null; name: string; at: Place }
/** A village named in another table; `key` wins over the name. */
export type VillageRef = { key: string | null; kind: VillageKind | null; name: string; at: Place }

export type OfficeLine = {
  phone?: string | null
  email?: string | null
  zaloUrl?: string | null
  address?: string | null
}

export type ImportCommune = {
  at: Place
  code: string
  name: string
  kind: CommuneKind
  validFrom: Day
  validTo?: Day | null
  /** Unit keys `07260@2008-01-01`. */
  successors?: string[]
  formerNames?: string[]
  office: OfficeLine
}

/** `given` counts; `refused` withdraws what is recorded; `unsaid` keeps it. */
export type SaidConsent = { is: 'given'; source: ConsentSource; givenOn: Day } | { is: 'refused' } | { is: 'unsaid' }

export type ImportPerson<Role> = {
  at: Place
  name: string
  role: Role
  phone?: string | null
  consent: SaidConsent
}
export type ImportTeamMember = ImportPerson<TeamRole> & { post?: string | null; task?: string | null }
export type ImportGroupMember = ImportPerson<GroupRole>

export type ImportZalo = {
  exists?: boolean
  url?: string
  isPublic?: boolean
  needsApproval?: boolean
  householdsRepresented?: number
}
export type ImportGroup = {
  at: Place
  name: string
  area?: string
  households?: number
  zalo: ImportZalo
  members: ImportGroupMember[]
}
export type ImportTeam = { at: Place; members: ImportTeamMember[]; groups: ImportGroup[]; zalo: ImportZalo }

export type DecisionRef = { number: string; signedOn: Day; at: Place }

export type ImportVillage = {
  at: Place
  key: string | null
  commune: CommuneRef
  kind: VillageKind
  name: string
  households?: number
  people?: number
  lat?: number
  lon?: number
  formerNames?: string[]
  /** Null: the file names no member, group or Zalo group of it. */
  team: ImportTeam | null
  decision: DecisionRef | null
}

export type ImportBoard = {
  at: Place
  /** Null: the district's board. */
  commune: CommuneRef | null
  members: { name: string; role: BoardRole; post: string | null }[]
  zalo: { exists?: boolean; everyoneIn?: boolean }
}

export type ImportDecision = {
  at: Place
  type: DecisionType
  number: string
  signedOn: Day
  commune: CommuneRef | null
  issuer?: string
  signer?: { name: string; post: string | null } | null
  summary?: string
  state?: DecisionState
  villages: VillageRef[]
  /** Absolute path of the PDF. */
  file?: { path: string; at: Place }
  /** The table says that the PDF may be public as it is. */
  isRedacted?: boolean
}

export type ImportBulletin = {
  at: Place
  title: string
  topic: BulletinTopic
  commune: CommuneRef | null
  publishedOn: Day
  expiresOn?: Day | null
  body: string
}

/** A point of a map: where a village lies that is known already. */
export type ImportPosition = {
  at: Place
  key: string | null
  kind: VillageKind | null
  name: string
  commune: CommuneRef | null
  communeCode: string | null
  lat: number
  lon: number
}

/** An area of a map: the boundary of a commune that is known already, as fine as the file has it. */
export type ImportBoundary = {
  at: Place
  code: string | null
  kind: CommuneKind | null
  name: string
  /** Which of several units of one name or code over the years. */
  validFrom: Day | null
  area: Boundary
}

export type ImportSettings = { at: Place; values: Record<string, unknown> }

/** All that one import brings, in the order in which it is written. */
export type ImportDocuments = {
  settings: ImportSettings[]
  communes: ImportCommune[]
  villages: ImportVillage[]
  boards: ImportBoard[]
  decisions: ImportDecision[]
  bulletins: ImportBulletin[]
  boundaries: ImportBoundary[]
  positions: ImportPosition[]
}

export const noDocuments = (): ImportDocuments => ({
  settings: [],
  communes: [],
  villages: [],
  boards: [],
  decisions: [],
  bulletins: [],
  boundaries: [],
  positions: [],
})
