import type { FlattenedField, PayloadRequest } from 'payload'
import type { Collection, Id } from '../stored.ts'

type Relation = Extract<FlattenedField, { type: 'relationship' }>

/** What the product's own documents call those that name this one: a document that others need is not removed. */
export async function findDependents(collection: Collection, id: Id, req: PayloadRequest): Promise<string[]> {
  const found: string[] = []
  for (const { slug, labels, flattenedFields, admin } of req.payload.config.collections) {
    if (admin.hidden === true) continue
    for (const { name, hasMany } of flattenedFields.filter((field) => names(field, collection)) as Relation[]) {
      const where = { [name]: hasMany ? { in: [id] } : { equals: id } }
      const { totalDocs } = await req.payload.count({ collection: slug, where, trash: true, overrideAccess: true, req })
      if (totalDocs > 0) found.push(`${totalDocs} ${String(labels.plural).toLocaleLowerCase('vi')}`)
    }
  }
  return found
}

const names = (field: FlattenedField, collection: Collection): boolean =>
  field.type === 'relationship' && field.relationTo === collection
