import type { Endpoint, PayloadHandler, SanitizedConfig } from 'payload'
import { addressOf } from './addressOf.ts'
import { makeLimit, type Limit } from './limit.ts'

/** Visitors read the site; a program that reads the CMS gets by with a page of a list every two seconds. */
export const mostReads = 30
export const readsWithinMs = 60 * 1000
/** Where all visitors are one address: a hundred teams take the CMS a quarter of a second, and staff work meanwhile. */
export const mostReadsOfAll = 4 * mostReads

/** «Who am I», which the sign-in page asks and which costs nothing. */
const uncounted = ['/me', '/init']

const tooMany = (): Response =>
  Response.json(
    { errors: [{ message: 'Có quá nhiều lượt đọc từ nơi này. Xin đợi một phút rồi thử lại.' }] },
    { status: 429, headers: { 'Retry-After': String(readsWithinMs / 1000) } },
  )

type Asked = Parameters<PayloadHandler>[0]

const counted =
  (isWithin: (req: Asked) => boolean) =>
  (endpoint: Endpoint): Endpoint => {
    if (endpoint.method !== 'get' || uncounted.includes(endpoint.path)) return endpoint
    return { ...endpoint, handler: (req) => (isWithin(req) ? endpoint.handler(req) : tooMany()) }
  }

/**
 * Counts what visitors ask for, once a request, when it is known that nobody is signed in (a token that holds no longer is
 * a visitor, too) and before anything is read. Staff are never counted, however many sit behind one address.
 */
export const countVisitors = (config: SanitizedConfig, trustedProxies: number): SanitizedConfig => {
  const most = trustedProxies > 0 ? mostReads : mostReadsOfAll
  const reads: Limit = makeLimit({ most, withinMs: readsWithinMs })
  const isWithin = ({ headers, user }: Asked): boolean =>
    Boolean(user) || reads.take(addressOf(headers, trustedProxies) ?? 'all')
  for (const owner of [config, ...config.collections, ...config.globals])
    if (owner.endpoints !== false)
      Object.assign(owner, { endpoints: (owner.endpoints as Endpoint[]).map(counted(isWithin)) })
  return config
}
