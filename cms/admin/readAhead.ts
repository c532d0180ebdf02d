import type { Payload, TypedUser } from 'payload'
import type { Day } from '../../content/model/date.ts'
import { editAt } from './adminLinks.ts'
import { nameDocument } from './documentNames.ts'

export type Ahead = { title: string; link: string; on: Day }

/** Published bulletins whose day comes after the one that the site shows, the nearest first. */
export const readAhead = async (payload: Payload, user: TypedUser, shown: Day): Promise<Ahead[]> => {
  const { docs } = await payload.find({
    collection: 'bulletins',
    where: { and: [{ _status: { equals: 'published' } }, { publishedOn: { greater_than: shown } }] },
    select: { title: true, publishedOn: true },
    sort: 'publishedOn',
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user,
  })
  return docs.map((doc) => ({
    title: nameDocument('bulletins', doc),
    link: editAt('bulletins', doc.id),
    on: doc.publishedOn,
  }))
}
