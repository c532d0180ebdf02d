import type { CollectionSlug, Payload } from 'payload'
import { unitKey } from '../../content/model/commune.ts'
import { idOf } from '../access/actorOf.ts'

type Id = number | string
export type PagedDocument = { slug?: string | null; village?: unknown; commune?: unknown; key?: string | null }

/** Where a published document stands on the site; null where the publisher has given it no address yet. */
export const readPage = async (payload: Payload, collection: string, doc: PagedDocument): Promise<string | null> => {
  if (collection === 'bulletins') return doc.slug ? `/bai-tuyen-truyen/${doc.slug}/` : null
  if (collection === 'decisions') return doc.slug ? `/quyet-dinh/${doc.slug}/` : null
  if (collection === 'boards') return '/ban-chi-dao/'
  if (collection === 'villages') return readVillagePage(payload, doc)
  if (collection !== 'teams') return '/'
  const village = await readOne(payload, 'villages', idOf(doc.village as Id))
  return village && readVillagePage(payload, village)
}

const readVillagePage = async (payload: Payload, village: PagedDocument): Promise<string | null> => {
  const commune = await readOne(payload, 'communes', idOf(village.commune as Id))
  if (!commune) return null
  const unit = commune as unknown as { code: string; validFrom: string }
  const [above, below] = await Promise.all([
    readSlug(payload, 'commune', unitKey(unit)),
    readSlug(payload, 'village', village.key ?? ''),
  ])
  return above && below ? `/xa/${above}/${below}/` : null
}

const readOne = async (payload: Payload, collection: CollectionSlug, id: Id | null): Promise<PagedDocument | null> =>
  id === null
    ? null
    : ((await payload.findByID({ collection, id, depth: 0, disableErrors: true })) as PagedDocument | null)

/** The newest slug that the site has used for it. */
const readSlug = async (payload: Payload, noun: string, key: string): Promise<string | null> => {
  const where = { noun: { equals: noun }, key: { equals: key } }
  const { docs } = await payload.find({ collection: 'addresses', where, sort: '-since', limit: 1, depth: 0 })
  return docs[0]?.slug ?? null
}
