import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { isInspectedAhead } from '../hooks/cleanUpload.ts'
import { makeLimit } from './limit.ts'

/** More than a commune has villages, in the time that it takes to look at what was uploaded. */
export const mostUploads = 150
const uploads = makeLimit({ most: mostUploads, withinMs: 10 * 60 * 1000 })

/** @throws when an account uploads more than a person does */
export const countUpload = (user: { id: number | string }): void => {
  if (!uploads.take(String(user.id)))
    throw new APIError('Anh/chị vừa tải lên rất nhiều tệp. Xin đợi 10 phút rồi tải tiếp.', 429, null, true)
}

export const limitUploads: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  // One that was read ahead was counted then.
  if (req.user && req.file && !isInspectedAhead(req) && (operation === 'create' || operation === 'update'))
    countUpload(req.user)
  return args
}
