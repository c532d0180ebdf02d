import type { CollectionSlug, Payload, PayloadRequest, TypedUser } from 'payload'
import type { idOf } from '../access/actorOf.ts'
import type { Id, Noun } from '../publish/publishedDocuments.ts'
import { Refused, sayRefusal } from './sayRefusal.ts'

export type Asked = { noun: Noun; id: Id | null; values: Record<string, unknown> }
/** What a visitor would read of the document once it is published; null: nothing could be made of it. */
export type DryRun = { document: Row | null; findings: string[] }
export type Row = Record<string, unknown> & { id: Id }
type Doing = { payload: Payload; user: TypedUser; asked: Asked }

const drafted: Noun[] = ['boards', 'bulletins', 'decisions', 'teams']
const context = { skipPublishRequest: true, isPreview: true }

/** In a transaction that is rolled back: whatever the hooks write or ask for, nothing of it stays. */
const inVain = async <T>(payload: Payload, work: (req: () => Partial<PayloadRequest>) => Promise<T>): Promise<T> => {
  const transactionID = await payload.db.beginTransaction()
  if (transactionID === null) throw new Error('A preview needs a database with transactions')
  try {
    // Each call gets a request of its own: a call leaves its user on it.
    return await work(() => ({ transactionID, context: { ...context } }) as Partial<PayloadRequest>)
  } finally {
    await payload.db.rollbackTransaction(transactionID)
  }
}

/** Saves what the form holds as its user would, publishes it as the board would, and reads it as a visitor would. */
export const dryRun = async (doing: Doing): Promise<DryRun> => {
  try {
    const document = await inVain(doing.payload, async (req) => {
      const id = await saveAsUser(doing, req)
      if (drafted.includes(doing.asked.noun)) await publishTrusted(doing, id, req)
      return readAsVisitor(doing, id, req)
    })
    return { document, findings: [] }
  } catch (error) {
    const findings = sayRefusal(error)
    return { document: await readAnyway(doing), findings }
  }
}

/** A draft that would be refused is shown where it can be, so that its writer sees how far it is. */
const readAnyway = async (doing: Doing): Promise<Row | null> => {
  if (!drafted.includes(doing.asked.noun)) return null
  try {
    return await inVain(doing.payload, async (req) => {
      const id = await saveAsUser(doing, req)
      const collection = doing.asked.noun as CollectionSlug
      const saved = await doing.payload.findByID({ collection, id, draft: true, depth: 0, req: req() })
      const data = { ...saved, _status: 'published' }
      await doing.payload.db.updateOne({ collection, id, data, req: req() as never })
      return readAsVisitor(doing, id, req)
    })
  } catch (error) {
    // What kept the first try from being saved keeps this one as well, and has been said.
    if (error instanceof Error && sayRefusal(error).length > 0) return null
    throw error
  }
}

type Request = () => Partial<PayloadRequest>

const saveAsUser = async ({ payload, user, asked }: Doing, req: Request): Promise<Id> => {
  const asUser = { user, overrideAccess: false, depth: 0, req: req() } as const
  const { id, noun } = asked
  if (noun === 'settings') {
    await payload.updateGlobal({ slug: 'settings', data: asked.values as never, ...asUser })
    return 0
  }
  const isDrafted = drafted.includes(noun)
  const data = { ...asked.values, ...(isDrafted ? { _status: 'draft' } : {}) } as never
  if (id === null) return (await payload.create({ collection: noun, data, draft: isDrafted, ...asUser })).id
  await payload.update({ collection: noun, id, data, draft: isDrafted, ...asUser })
  return id
}

const publishTrusted = async ({ payload, asked }: Doing, id: Id, req: Request): Promise<void> => {
  const data = { _status: 'published' } as never
  await payload.update({ collection: asked.noun as CollectionSlug, id, data, depth: 0, req: req() })
}

const readAsVisitor = async ({ payload, asked }: Doing, id: Id, req: Request): Promise<Row> => {
  const asVisitor = { overrideAccess: false, depth: 0, req: req() } as const
  if (asked.noun === 'settings') return (await payload.findGlobal({ slug: 'settings', ...asVisitor })) as unknown as Row
  return (await payload.findByID({ collection: asked.noun, id, draft: false, ...asVisitor })) as unknown as Row
}

/** Its own commune's document, or a new one: whoever may not read it learns nothing. @throws Refused */
export const demandReadable = async ({ payload, user, asked }: Doing): Promise<void> => {
  if (asked.noun === 'settings' || asked.id === null) return
  const { docs } = await payload.find({
    collection: asked.noun,
    where: { id: { equals: asked.id } },
    draft: drafted.includes(asked.noun),
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user,
  })
  const found = docs[0] as { commune?: Parameters<typeof idOf>[0] } | undefined
  if (!found) throw new Refused('Không có mục này, hoặc không phải của xã mình.', 404)
}
