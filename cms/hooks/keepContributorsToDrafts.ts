import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'

const refuse = (message: string): never => {
  throw new APIError(message, 403, null, true)
}

type WriteArgs = {
  data?: { _status?: unknown; deletedAt?: unknown }
  draft?: boolean
  unpublishAllLocales?: boolean | string
}

/**
 * Whatever a contributor writes is a draft beside the published document: a save without `draft` would write the
 * document itself, and with an older draft's status even take it off the site.
 */
export const keepContributorsToDrafts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!isContributor(actorOf(req))) return args
  const write = args as WriteArgs
  if (operation === 'restoreVersion' && write.draft !== true)
    refuse('Cộng tác viên chỉ lấy lại được thành bản nháp. Xin chọn «Lấy lại thành bản nháp».')
  if (operation !== 'create' && operation !== 'update') return args
  if (write.data?._status === 'published') refuse('Cộng tác viên không tự đăng bài. Xin bấm «Gửi duyệt» để xã đăng.')
  const { deletedAt, ...written } = write.data ?? {}
  // Into the trash and out of it goes the document itself, and nothing with it: see keepTrash.
  if (deletedAt !== undefined && Object.keys(written).every((name) => name === '_status'))
    return { ...args, data: { deletedAt }, draft: false, unpublishAllLocales: false }
  // A form sends `deletedAt: null` along with all that was typed.
  return { ...args, data: written, draft: true, unpublishAllLocales: false }
}
