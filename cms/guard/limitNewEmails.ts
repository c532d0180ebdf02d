import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { makeLimit } from './limit.ts'

/** More contributors than a commune makes in a day. */
export const mostNewEmails = 30
const tries = makeLimit({ most: mostNewEmails, withinMs: 24 * 60 * 60 * 1000 })

/**
 * An e-mail signs in to one account, so whoever chooses one that is in use has to be told. That is as much as it tells, to
 * people with an account only, and not often enough to ask a list of addresses. The district sees all accounts anyway.
 */
export const limitNewEmails: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const isNew = data.email !== undefined && data.email !== originalDoc?.email
  if (!req.user || isDistrict(actorOf(req)) || !isNew) return data
  if (!tries.take(String(req.user.id)))
    throw new APIError('Hôm nay đã ghi rất nhiều thư điện tử. Xin đợi đến mai, hoặc nhờ cấp huyện.', 429, null, true)
  return data
}
