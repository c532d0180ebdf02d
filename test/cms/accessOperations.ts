import { isDeepStrictEqual } from 'node:util'
import { createLocalReq, restoreVersionOperation, type CollectionSlug, type Payload } from 'payload'
import { smallPdf, upload } from './documents.ts'
import type { AccessFixture, Id, Side } from './accessFixture.ts'
import type { Reader } from './testCms.ts'

/** `-` refused or unseen · `d` done, and what stands (or would stand) on the site is as before · `y` done. */
export type Outcome = '-' | 'd' | 'y'
type Context = { payload: Payload; fixture: AccessFixture; collection: CollectionSlug; reader: Reader }
type Options = Reader & { req: { transactionID: string } }
type Try = (context: Context, id: Id, options: Options) => Promise<boolean>

const versionsOf = async ({ payload, collection }: Context, id: Id, options: object = {}) =>
  payload.findVersions({ collection, where: { parent: { equals: id } }, sort: 'createdAt', ...options })
const firstVersion = async (context: Context, id: Id, { req }: Options): Promise<string> =>
  String((await versionsOf(context, id, { req })).docs[0]?.id)

const update =
  (data: object | null, more: object = {}): Try =>
  async ({ payload, collection, fixture }, id, options) => {
    await payload.update({ collection, id, data: (data ?? fixture.change[collection]) as never, ...more, ...options })
    return true
  }

/** Operations on a document that exists. */
export const operations: Record<string, Try> = {
  find: async ({ payload, collection }, id, options) => {
    const where = { id: { equals: id } }
    const [asIs, drafts] = [
      await payload.find({ collection, where, ...options }),
      await payload.find({ collection, where, draft: true, ...options }),
    ]
    return asIs.totalDocs + drafts.totalDocs > 0
  },
  findByID: async ({ payload, collection }, id, options) =>
    Boolean(await payload.findByID({ collection, id, ...options })),
  count: async ({ payload, collection }, id, options) =>
    (await payload.count({ collection, where: { id: { equals: id } }, ...options })).totalDocs > 0,
  update: update(null),
  updateDraft: update(null, { draft: true }),
  updateMany: async ({ payload, collection, fixture }, id, options) => {
    const where = { id: { equals: id } }
    const { docs, errors } = await payload.update({
      collection,
      where,
      data: fixture.change[collection] as never,
      ...options,
    })
    return docs.length > 0 && errors.length === 0
  },
  publish: update({ _status: 'published' }),
  publishAsDraft: update({ _status: 'published' }, { draft: true }),
  unpublish: update({ _status: 'draft' }),
  unpublishAll: update({ _status: 'draft' }, { unpublishAllLocales: true }),
  trash: update({ deletedAt: '2022-12-01' }),
  trashMany: async ({ payload, collection }, id, options) => {
    const [where, data] = [{ id: { equals: id } }, { deletedAt: '2022-12-01' } as never]
    const { docs, errors } = await payload.update({ collection, where, data, ...options })
    return docs.length > 0 && errors.length === 0
  },
  findVersions: async (context, id, options) => (await versionsOf(context, id, options)).totalDocs > 0,
  findVersionByID: async (context, id, options) => {
    const version = await firstVersion(context, id, options)
    return Boolean(await context.payload.findVersionByID({ collection: context.collection, id: version, ...options }))
  },
  restoreVersion: async (context, id, options) => {
    const version = await firstVersion(context, id, options)
    await context.payload.restoreVersion({ collection: context.collection, id: version, ...options })
    return true
  },
  restoreAsDraft: async (context, id, options) => {
    const version = await firstVersion(context, id, options)
    const { payload, collection } = context
    // The Local API does not pass `draft` on; REST does.
    await restoreVersionOperation({
      id: version,
      collection: payload.collections[collection] as never,
      draft: true,
      overrideAccess: false,
      req: (await createLocalReq(options as never, payload)) as never,
    })
    return true
  },
  delete: async ({ payload, collection }, id, options) => {
    await payload.delete({ collection, id, ...options })
    return true
  },
  deleteMany: async ({ payload, collection }, id, options) => {
    const { docs } = await payload.delete({ collection, where: { id: { equals: id } }, ...options })
    return docs.length > 0
  },
}

const trash = { trash: true }

/** Operations on a document in the trash, by whoever says that the trash is meant. */
export const trashOperations: Record<string, Try> = {
  find: async ({ payload, collection }, id, options) => {
    const where = { id: { equals: id } }
    const [asIs, drafts, unasked] = [
      await payload.find({ collection, where, ...trash, ...options }),
      await payload.find({ collection, where, draft: true, ...trash, ...options }),
      await payload.find({ collection, where, ...options }),
    ]
    return asIs.totalDocs + drafts.totalDocs > 0 && unasked.totalDocs === 0
  },
  findByID: async ({ payload, collection }, id, options) =>
    Boolean(await payload.findByID({ collection, id, ...trash, ...options })),
  count: async ({ payload, collection }, id, options) =>
    (await payload.count({ collection, where: { id: { equals: id } }, ...trash, ...options })).totalDocs > 0,
  findVersions: async (context, id, options) => (await versionsOf(context, id, { ...trash, ...options })).totalDocs > 0,
  restoreVersion: async (context, id, options) => {
    const [version] = (await versionsOf(context, id, { ...trash, req: options.req })).docs
    await context.payload.restoreVersion({ collection: context.collection, id: String(version?.id), ...options })
    return true
  },
  update: update(null, trash),
  updateUnasked: update(null),
  publish: update({ _status: 'published' }, trash),
  takeBack: update({ deletedAt: null }, trash),
  takeBackAsDraft: update({ deletedAt: null, _status: 'draft' }, trash),
  takeBackAndPublish: update({ deletedAt: null, _status: 'published' }, trash),
  delete: async ({ payload, collection }, id, options) => {
    await payload.delete({ collection, id, ...trash, ...options })
    return true
  },
  deleteMany: async ({ payload, collection }, id, options) => {
    const where = { id: { equals: id }, deletedAt: { exists: true } }
    const { docs } = await payload.delete({ collection, where, ...trash, ...options })
    return docs.length > 0
  },
}

/** Operations that make a document: `d` when what is made is a draft. */
const creations: Record<string, (status: 'draft' | 'published') => { data: object; more: object }> = {
  create: (status) => ({ data: { _status: status }, more: {} }),
  createDraft: () => ({ data: { _status: 'draft' }, more: { draft: true } }),
}

/** Runs in a transaction of its own that is rolled back: each case finds the documents as they were made. */
const inVain = async (payload: Payload, run: (transactionID: string) => Promise<Outcome>): Promise<Outcome> => {
  const transactionID = String(await payload.db.beginTransaction())
  try {
    return await run(transactionID)
  } catch {
    return '-'
  } finally {
    await payload.db.rollbackTransaction(transactionID)
  }
}

export const tryOperation = (name: string, context: Context, id: Id, within = operations): Promise<Outcome> =>
  inVain(context.payload, async (transactionID) => {
    const { payload, collection, reader } = context
    const req = { transactionID } as never
    const read = () => payload.db.findOne({ collection, where: { id: { equals: id } }, req })
    const before = await read()
    const isDone = await within[name]?.(context, id, { ...reader, req })
    if (!isDone) return '-'
    const isReading = /^(?:find|count)/.test(name)
    return isReading || !isDeepStrictEqual(await read(), before) ? 'y' : 'd'
  })

export const tryCreating = async (name: string, context: Context, side: Side): Promise<Outcome> => {
  const { payload, collection, reader, fixture } = context
  const data = (await fixture.newData[collection]?.(side)) ?? {}
  return inVain(payload, async (transactionID) => {
    const { data: status, more } = creations[name]?.('published') ?? { data: {}, more: {} }
    const file = collection === 'files' || collection === 'consent-scans' ? { file: upload('moi.pdf', smallPdf()) } : {}
    const hasDrafts = Boolean(payload.collections[collection]?.config.versions?.drafts)
    const made = (await payload.create({
      collection,
      data: { ...data, ...(hasDrafts ? status : {}) } as never,
      ...file,
      ...more,
      ...reader,
      req: { transactionID } as never,
    })) as { _status?: string }
    return made._status === 'draft' ? 'd' : 'y'
  })
}

/** Through REST a copy is a draft unless `draft=false` asks for it as it is. */
export const tryDuplicating = (name: string, context: Context, id: Id): Promise<Outcome> =>
  inVain(context.payload, async (transactionID) => {
    const { payload, collection, reader } = context
    const made = (await payload.duplicate({
      collection,
      id,
      draft: name === 'duplicate',
      ...reader,
      req: { transactionID } as never,
    })) as {
      _status?: string
    }
    return made._status === 'draft' ? 'd' : 'y'
  })
