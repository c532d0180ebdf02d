import type { Snapshot } from '../../content/model/snapshot.ts'

/** Documents as an anonymous visitor reads them from Payload (depth 0). What is not public is absent. */
export type Id = number | string
type Maybe<T> = T | null | undefined
type Row = { id: Id; updatedAt: string }

export type OfficeFields = Maybe<{
  phone?: Maybe<string>
  email?: Maybe<string>
  zaloUrl?: Maybe<string>
  address?: Maybe<string>
}>
export type ZaloFields = Maybe<{ exists?: Maybe<boolean>; url?: Maybe<string>; householdsRepresented?: Maybe<number> }>
export type PersonFields = { name?: Maybe<string>; role?: Maybe<string>; post?: Maybe<string>; phone?: Maybe<string> }

export type CommuneDocument = Row & {
  code: string
  name: string
  kind: string
  validFrom: string
  validTo?: Maybe<string>
  successors?: Maybe<Id[]>
  formerNames?: Maybe<string[]>
  office?: OfficeFields
  boundary?: unknown
}
export type VillageDocument = Row & {
  key: string
  name: string
  kind: string
  commune: Id
  households?: Maybe<number>
  people?: Maybe<number>
  lat?: Maybe<number>
  lon?: Maybe<number>
  formerNames?: Maybe<string[]>
}
export type GroupFields = {
  name?: Maybe<string>
  area?: Maybe<string>
  households?: Maybe<number>
  members?: Maybe<PersonFields[]>
  zalo?: ZaloFields
}
export type TeamDocument = Row & {
  village: Id
  /** From the confirmations, by a trusted read. */
  confirmedOn?: Maybe<string>
  members?: Maybe<PersonFields[]>
  groups?: Maybe<GroupFields[]>
  zalo?: ZaloFields
}
export type BoardDocument = Row & {
  level: string
  commune?: Maybe<Id>
  members?: Maybe<PersonFields[]>
  zalo?: Maybe<{ exists?: Maybe<boolean>; everyoneIn?: Maybe<boolean> }>
}
export type DecisionDocument = Row & {
  slug?: Maybe<string>
  type?: Maybe<string>
  number?: Maybe<string>
  signedOn?: Maybe<string>
  issuer?: Maybe<string>
  signer?: Maybe<{ name?: Maybe<string>; post?: Maybe<string> }>
  summary?: Maybe<string>
  state?: Maybe<string>
  commune?: Maybe<Id>
  villages?: Maybe<Id[]>
  file?: Maybe<Id>
}
export type BulletinDocument = Row & {
  slug?: Maybe<string>
  title?: Maybe<string>
  topic?: Maybe<string>
  body?: Maybe<string>
  commune?: Maybe<Id>
  publishedOn?: Maybe<string>
  expiresOn?: Maybe<string>
  audio?: Maybe<Id>
}
export type SettingsDocument = {
  districtName?: Maybe<string>
  provinceName?: Maybe<string>
  asOf?: Maybe<string>
  isSample?: Maybe<boolean>
  syllablesPerMinute?: Maybe<number>
  broadcasts?: Maybe<{ time: string; minutes: number; weekdays?: Maybe<string[]> }[]>
  office?: OfficeFields
}
/** An uploaded file that a published document names; found by a trusted read. */
export type StoredFile = { id: Id; filename: string; mimeType: string; filesize: number }
/** A slug that was once on the site. */
export type Address = { noun: 'commune' | 'village'; key: string; slug: string }

export type PublishedDocuments = {
  settings: SettingsDocument
  communes: CommuneDocument[]
  villages: VillageDocument[]
  teams: TeamDocument[]
  boards: BoardDocument[]
  decisions: DecisionDocument[]
  bulletins: BulletinDocument[]
  files: Map<Id, StoredFile>
  addresses: Address[]
  /** Keys of documents that were withdrawn, and the phones that may be shown: from consents, by a trusted read. */
  consentedPhones: Set<string>
}

export type Noun = 'settings' | 'communes' | 'villages' | 'teams' | 'boards' | 'decisions' | 'bulletins'

/** Why a document is set aside; `key` finds its last good public form. */
export type Problem = { noun: Noun; id: Id | null; key: string; title: string; commune: Id | null; message: string }

export type Mapping = { snapshot: Snapshot; problems: Problem[] }
