import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeValidateHook } from 'payload'
import { canWriteForCommune, isDistrict } from '../../content/model/role.ts'
import { actorOf, idOf } from '../access/actorOf.ts'

const refuse = (): never => {
  throw new APIError('Anh/chị chỉ làm việc được với dữ liệu của xã mình. Hãy chọn lại xã, thị trấn.', 403, null, true)
}

/** A commune's people need not choose: what they make belongs to their commune. */
export const fillOwnCommune: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const actor = actorOf(req)
  if (operation === 'create' && data && actor && !isDistrict(actor)) data.commune ??= actor.commune
  return data
}

/**
 * Access rules look at the stored document only: this looks at what it becomes. A commune neither makes a document for
 * another commune nor moves one there. Without a user (import, publisher) the caller is trusted.
 */
export const keepWithinCommune: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (!req.user) return data
  const actor = actorOf(req)
  const after = idOf(data.commune === undefined ? originalDoc?.commune : data.commune)
  const before = operation === 'update' ? idOf(originalDoc?.commune) : after
  if (!isDistrict(actor) && !(canWriteForCommune(actor, after) && canWriteForCommune(actor, before))) refuse()
  return data
}
