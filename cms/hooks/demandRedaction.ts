import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { fileScan, sayHit } from '../../content/model/fileScan.ts'
import { idOf } from '../access/actorOf.ts'

const ask = 'Hãy xem lại tệp rồi đánh dấu «Đây là bản công khai, đã che số điện thoại, số căn cước, ngày sinh».'
const label = 'Thông tin riêng trong tệp'
const shownHits = 5

/** A PDF goes out only after somebody of the board said of this very file that it may. An import says so by its column. */
export const demandRedaction: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  const file = idOf(doc.file)
  if (doc._status !== 'published' || file === null || req.context.fromImport) return data
  if (doc.redactedFile === String(file)) return data
  const { scan } = await req.payload.findByID({ collection: 'files', id: file, depth: 0, req })
  const hits = fileScan.safeParse(scan).data?.hits ?? []
  const found = hits.slice(0, shownHits).map(sayHit).join('; ')
  const message =
    hits.length > 0 ? `Trong tệp còn ${hits.length} chỗ có thể là thông tin riêng (${found}). ${ask}` : ask
  throw new ValidationError({ collection: 'decisions', errors: [{ path: 'redactedFile', label, message }], req }, req.t)
}
