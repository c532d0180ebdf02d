/** Puts a canary into every text of every document, version and global, as the collections' own definitions say. */
import type { CollectionSlug, FlattenedField, GlobalSlug, Payload } from 'payload'
import { idOf } from '../../../cms/access/actorOf.ts'
import { canaryMaker, type Owner, type Planted } from './canary.ts'
import { waitsFor } from './makeDocuments.ts'
import { isPublicField, keepsValue } from './publicFields.ts'

type Row = Record<string, unknown>
type Filling = {
  collection: string
  state: string
  /** The commune whose document it is. */
  owner: Owner
  isPublicDocument: boolean
  make: ReturnType<typeof canaryMaker>
}

/** Fields that hold no words of anybody. */
export const textless = ['checkbox', 'join', 'number', 'point', 'radio', 'relationship', 'select', 'ui', 'upload']

const fill = (fields: FlattenedField[], data: Row, filling: Filling, path = ''): Row => {
  const filled = { ...data }
  for (const field of fields) {
    const isKept = field.name === 'id' && data.id !== undefined
    if (isKept || ('virtual' in field && field.virtual)) continue
    filled[field.name] = fillField(field, data, filling, path === '' ? field.name : `${path}.${field.name}`)
  }
  return filled
}

const fillField = (field: FlattenedField, siblings: Row, filling: Filling, path: string): unknown => {
  const { collection, state, owner, isPublicDocument, make } = filling
  const value = siblings[field.name]
  if (textless.includes(field.type)) return value
  if (field.type === 'group' || field.type === 'tab')
    return fill(field.flattenedFields, (value ?? {}) as Row, filling, path)
  if (field.type === 'array') {
    const rows = (value ?? []) as Row[]
    const isShown = isPublicDocument && isPublicField(collection, path, siblings)
    return (rows.length > 0 || isShown ? rows : [{}]).map((row) => fill(field.flattenedFields, row, filling, path))
  }
  if (!['code', 'date', 'email', 'json', 'text', 'textarea'].includes(field.type))
    throw new Error(`Canaries know no field of type ${field.type} (${collection}.${path}): teach them`)
  if (isPublicDocument && keepsValue(collection, path, siblings)) return value
  return make(field, `${collection}.${path} (${state})`, owner)
}

type Document = Row & {
  id: number | string
  _status?: string
  publishedOn?: unknown
  commune?: Parameters<typeof idOf>[0]
}
type Version = { id: number | string; latest?: boolean; version: Document }

/** Nothing of it is public, and that because of its day alone. */
const stillWaiting = ({ publishedOn }: Row): Row => (publishedOn === waitsFor ? { publishedOn, deletedAt: null } : {})

/** What the site shows some of: what is published, what has no drafts at all and is for everybody, and files. */
const isShown = (collection: string, { _status, deletedAt, publishedOn }: Omit<Document, 'id'>): boolean =>
  !deletedAt &&
  publishedOn !== waitsFor &&
  (_status === 'published' ||
    (_status === undefined && ['communes', 'confirmations', 'files', 'villages'].includes(collection)))

export const plantCanaries = async (payload: Payload): Promise<Planted> => {
  const planted: Planted = new Map()
  const make = canaryMaker(planted)
  for (const { slug, flattenedFields, endpoints, versions } of payload.config.collections) {
    // One without any endpoint (the migrations) holds nothing of anybody.
    if (endpoints === false) continue
    const collection = slug as CollectionSlug
    const filling = (document: Document, state: string, isPublicDocument = isShown(slug, document)): Filling => ({
      collection: slug,
      state,
      owner: idOf(document.commune),
      isPublicDocument,
      make,
    })
    const { docs } = await payload.db.find({ collection, limit: 0, pagination: false })
    for (const document of docs as unknown as Document[]) {
      const filled = fill(flattenedFields, document, filling(document, document._status ?? 'stored'))
      const data = { ...filled, ...stillWaiting(document) }
      await payload.db.updateOne({ collection, id: document.id, data })
    }
    if (!versions) continue
    const found = await payload.db.findVersions({ collection, limit: 0, pagination: false })
    for (const row of found.docs as unknown as Version[]) {
      // The newest version of what is published is what is published.
      const isNewest = row.latest === true && isShown(slug, row.version)
      const filled = fill(flattenedFields, row.version, filling(row.version, 'version', isNewest))
      const version = { ...filled, ...stillWaiting(row.version) }
      await payload.db.updateVersion({ collection, id: row.id, versionData: { ...row, version } as never })
    }
  }
  for (const { slug, flattenedFields } of payload.config.globals) {
    const global = slug as GlobalSlug
    const data = (await payload.db.findGlobal({ slug: global })) as Row
    const filling = { collection: slug, state: 'stored', owner: null, isPublicDocument: true, make }
    await payload.db.updateGlobal({ slug: global, data: fill(flattenedFields, data, filling) })
  }
  return planted
}
