import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { isPublicNow } from './askForPublish.ts'

const refuse = (message: string): never => {
  throw new APIError(message, 403, null, true)
}

/** Payload asks the same access rule for both: a contributor puts drafts into the trash, and never empties it. */
export const keepTrashForStaff: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'delete' && isContributor(actorOf(req)))
    refuse('Cộng tác viên chỉ chuyển được bản nháp vào thùng rác. Xoá hẳn thì xin nhờ cán bộ của xã.')
  return args
}

/**
 * Access rules look at the newest version, a draft perhaps: this looks at the document itself. What is public, a contributor
 * neither takes off the site by way of the trash nor brings back to it.
 */
export const keepPublishedFromTrash: CollectionBeforeChangeHook = async ({ data, originalDoc, collection, req }) => {
  const moves = data.deletedAt !== undefined && Boolean(data.deletedAt) !== Boolean(originalDoc?.deletedAt)
  if (!moves || !isContributor(actorOf(req))) return data
  if (originalDoc && (await isPublicNow({ collection, id: originalDoc.id, req })))
    refuse('Mục này đã đăng. Xin nhờ cán bộ của xã gỡ hoặc lấy lại.')
  return data
}
