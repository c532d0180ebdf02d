/** Pure mappings from Payload documents to the snapshot's shapes. Each names every field it lets out: no spread. */
import { unitKey } from '../../content/model/commune.ts'
import type {
  BoardDocument,
  BulletinDocument,
  CommuneDocument,
  DecisionDocument,
  GroupFields,
  Id,
  OfficeFields,
  PersonFields,
  SettingsDocument,
  StoredFile,
  TeamDocument,
  VillageDocument,
  ZaloFields,
} from './publishedDocuments.ts'
import { publicFileName } from './publicFileName.ts'

/** What a mapping needs to turn database ids into the public keys. */
export type Keys = {
  commune: (id: Id | null | undefined) => string | null
  village: (id: Id) => string | null
  file: (id: Id | null | undefined) => StoredFile | undefined
}

const text = (value: string | null | undefined): string | null => value?.normalize('NFC').trim() || null
const digits = (value: string | null | undefined): string | null => text(value)?.replaceAll(/[\s.-]/g, '') ?? null

const toOffice = (office: OfficeFields) => ({
  phone: digits(office?.phone),
  email: text(office?.email),
  zaloUrl: text(office?.zaloUrl),
  address: text(office?.address),
})

const toZalo = (zalo: ZaloFields) => ({
  exists: zalo?.exists === true,
  url: text(zalo?.url),
  householdsRepresented: zalo?.householdsRepresented ?? null,
})

const toTeamMember = (person: PersonFields) => ({
  name: text(person.name),
  role: person.role,
  post: text(person.post),
  phone: digits(person.phone),
})

const toGroupMember = (person: PersonFields) => ({
  name: text(person.name),
  role: person.role,
  phone: digits(person.phone),
})

const toGroup = (group: GroupFields) => ({
  name: text(group.name),
  area: text(group.area),
  households: group.households ?? null,
  members: (group.members ?? []).map(toGroupMember),
  zalo: toZalo(group.zalo),
})

const toFile = (file: StoredFile | undefined) =>
  file ? { url: `/tep/${publicFileName(file)}`, size: file.filesize, mimeType: file.mimeType } : null

export const toPublicSettings = (settings: SettingsDocument) => ({
  districtName: text(settings.districtName),
  provinceName: text(settings.provinceName),
  asOf: settings.asOf,
  isSample: settings.isSample === true,
  syllablesPerMinute: settings.syllablesPerMinute,
  broadcasts: (settings.broadcasts ?? []).map(({ time, minutes, weekdays }) => ({
    time,
    minutes,
    weekdays: weekdays ?? [],
  })),
  office: toOffice(settings.office),
})

export const toPublicCommune = (commune: CommuneDocument, keys: Keys) => ({
  key: unitKey(commune),
  code: commune.code,
  name: text(commune.name),
  kind: commune.kind,
  validFrom: commune.validFrom,
  validTo: text(commune.validTo),
  successors: (commune.successors ?? []).map(keys.commune).filter((key) => key !== null),
  formerNames: commune.formerNames ?? [],
  office: toOffice(commune.office),
  boundary: commune.boundary ?? null,
  updatedAt: commune.updatedAt,
})

export const toPublicVillage = (village: VillageDocument, keys: Keys) => ({
  key: village.key,
  name: text(village.name),
  kind: village.kind,
  commune: keys.commune(village.commune),
  households: village.households ?? null,
  people: village.people ?? null,
  lat: village.lat ?? null,
  lon: village.lon ?? null,
  formerNames: village.formerNames ?? [],
  updatedAt: village.updatedAt,
})

export const toPublicTeam = (team: TeamDocument) => ({
  members: (team.members ?? []).map(toTeamMember),
  groups: (team.groups ?? []).map(toGroup),
  zalo: toZalo(team.zalo),
  updatedAt: team.updatedAt,
  confirmedOn: team.confirmedOn ?? null,
})

export const toPublicBoard = (board: BoardDocument, keys: Keys) => ({
  commune: keys.commune(board.commune),
  members: (board.members ?? []).map((member) => ({
    name: text(member.name),
    role: member.role,
    post: text(member.post),
  })),
  zalo: { exists: board.zalo?.exists === true, everyoneIn: board.zalo?.everyoneIn === true },
})

export const toPublicDecision = (decision: DecisionDocument, keys: Keys) => ({
  slug: decision.slug,
  type: decision.type,
  number: text(decision.number),
  signedOn: decision.signedOn,
  issuer: text(decision.issuer),
  signer: text(decision.signer?.name) ? { name: text(decision.signer?.name), post: text(decision.signer?.post) } : null,
  summary: text(decision.summary),
  state: decision.state,
  commune: keys.commune(decision.commune),
  villages: (decision.villages ?? []).map(keys.village).filter((key) => key !== null),
  file: toFile(keys.file(decision.file)),
  updatedAt: decision.updatedAt,
})

export const toPublicBulletin = (bulletin: BulletinDocument, keys: Keys) => ({
  slug: bulletin.slug,
  title: text(bulletin.title),
  topic: bulletin.topic,
  body: text(bulletin.body),
  commune: keys.commune(bulletin.commune),
  publishedOn: bulletin.publishedOn,
  expiresOn: text(bulletin.expiresOn),
  audio: toFile(keys.file(bulletin.audio)),
  updatedAt: bulletin.updatedAt,
})
