import { ValidationError, type CollectionBeforeChangeHook, type Where } from 'payload'
import { idOf } from '../access/actorOf.ts'

/** A commune has one board, and so has the district: a second is not published beside it. Drafts are nobody's matter. */
export const refuseTwinBoard: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { id, _status, deletedAt, level, commune, title } = { ...originalDoc, ...data }
  if (_status !== 'published' || deletedAt) return data
  const isOfSame: Where = level === 'district' ? { level: { equals: level } } : { commune: { equals: idOf(commune) } }
  const isOther: Where = id === undefined ? {} : { id: { not_equals: id } }
  const where = { and: [{ _status: { equals: 'published' } }, isOfSame, isOther] }
  const { docs } = await req.payload.find({ collection: 'boards', where, limit: 1, depth: 0, req })
  const [other] = docs
  if (!other) return data
  const message = `«${title}» đã có và đang đăng (${other.members?.length ?? 0} thành viên); mỗi nơi chỉ có một Ban chỉ đạo. Hãy mở ban đang đăng mà sửa hoặc bỏ đăng ban đó trước.`
  // Its label is what the form's notice says, which takes a comma for the next field.
  const errors = [{ path: level === 'district' ? 'level' : 'commune', message, label: message }]
  throw new ValidationError({ collection: 'boards', errors, req }, req.t)
}
