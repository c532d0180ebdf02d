/** The short list of texts that visitors may read; whatever is not here is private. Mirrors cms/publish/toPublic.ts. */

type Row = Record<string, unknown>
type Consent = { source?: unknown; givenOn?: unknown; withdrawnOn?: unknown } | undefined

const gave = (consent: unknown): boolean => {
  const { source, givenOn, withdrawnOn } = (consent as Consent) ?? {}
  return Boolean(source && givenOn && !withdrawnOn)
}
const hasPublicName = ({ role, nameConsent }: Row): boolean =>
  role === 'leader' || role === 'deputy' || gave(nameConsent)

const office = ['office.phone', 'office.email', 'office.zaloUrl', 'office.address']
const times = ['createdAt', 'updatedAt']
const zalo = ({ isPublic, needsApproval }: Row): boolean => isPublic === true && needsApproval === true
const phone = ({ phoneConsent }: Row): boolean => gave(phoneConsent)

type Condition = (siblings: Row) => boolean
const isPublic: Condition = () => true
const always = (names: string[]): Record<string, Condition> => Object.fromEntries(names.map((name) => [name, isPublic]))

/** By collection and path; some only where what stands beside them says so. */
export const publicFields: Record<string, Record<string, Condition>> = {
  settings: always(['districtName', 'provinceName', 'asOf', 'broadcasts', 'broadcasts.time', ...office, ...times]),
  communes: always(['title', 'name', 'code', 'validFrom', 'validTo', 'formerNames', 'boundary', ...office, ...times]),
  villages: always(['title', 'name', 'formerNames', 'key', ...times]),
  teams: {
    ...always(['title', 'members', 'groups', 'groups.name', 'groups.area', 'groups.members', ...times]),
    'members.name': hasPublicName,
    'members.post': hasPublicName,
    'members.phone': phone,
    'groups.members.name': hasPublicName,
    'groups.members.phone': phone,
    'groups.zalo.url': zalo,
    'zalo.url': zalo,
  },
  // The day alone: who confirmed stays inside.
  confirmations: always(['on']),
  boards: always(['title', 'members', 'members.name', 'members.post', ...times]),
  decisions: always(['slug', 'number', 'signedOn', 'issuer', 'signer.name', 'signer.post', 'summary', ...times]),
  files: always(['mimeType']),
  bulletins: always(['slug', 'title', 'body', 'publishedOn', 'expiresOn', ...times]),
}

/** Not public, yet another value would take away what the test looks for: a day of withdrawal or of the trash, the name of stored bytes. */
const isLoadBearing = (collection: string, path: string, { withdrawnOn, deletedAt }: Row): boolean =>
  (path === 'deletedAt' && !deletedAt) ||
  (path.endsWith('Consent.withdrawnOn') && !withdrawnOn) ||
  `${collection}.${path}` === 'files.filename'

export const isPublicField = (collection: string, path: string, siblings: Row): boolean =>
  publicFields[collection]?.[path]?.(siblings) === true

/** Whatever stands beside it. */
export const isAlwaysPublic = (collection: string, path: string): boolean =>
  publicFields[collection]?.[path] === isPublic

export const keepsValue = (collection: string, path: string, siblings: Row): boolean =>
  isPublicField(collection, path, siblings) || isLoadBearing(collection, path, siblings)
