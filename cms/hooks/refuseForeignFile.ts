import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../access/actorOf.ts'

const message = 'Tệp này không phải của xã mình. Hãy tải tệp của xã lên rồi chọn lại.'

/** What a published document names goes out with it: staff attach only the files that they may read. */
export const refuseForeignFile =
  (field: string): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, collection, req }) => {
    const id = idOf(data[field])
    if (!req.user || id === null || id === idOf(originalDoc?.[field])) return data
    const { totalDocs } = await req.payload.count({
      collection: 'files',
      where: { id: { equals: id } },
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (totalDocs === 0)
      throw new ValidationError({ collection: collection.slug, errors: [{ path: field, message }], req }, req.t)
    return data
  }
