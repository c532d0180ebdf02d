import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { idOf } from '../access/actorOf.ts'

const message = 'Tổ của thôn này đang ở trong thùng rác. Hãy mở «Thùng rác» của mục Tổ dân vận và lấy lại tổ đó.'

/** A village has one team, the trash included: said here in words, where the database would only say «unique». */
export const refuseTrashedTwin: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const village = idOf(data?.village)
  if (village === null || village === idOf(originalDoc?.village)) return data
  const where = { village: { equals: village }, deletedAt: { exists: true } }
  const { totalDocs } = await req.payload.count({ collection: 'teams', where, trash: true, req })
  if (totalDocs === 0) return data
  throw new ValidationError({ collection: 'teams', errors: [{ path: 'village', message }], req }, req.t)
}
