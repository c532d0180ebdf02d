import type { CollectionSlug, Payload } from 'payload'
import { newestReason, returnOf } from '../publish/requestReasons.ts'
import type { Publish, PublishRequest } from '../payload-types.ts'
import { nameDocument, type NamedDocument } from './documentNames.ts'

type Id = Publish['id']

const mostNamed = 2
const unasked = 'Hệ thống tự làm (khi khởi động hoặc sang ngày mới)'

/** What each publish brought and who asked for it, in a few words: so that two of one minute can be told apart. */
export const readCauses = async (payload: Payload, publishes: Id[]): Promise<Map<Id, string>> => {
  const { docs } = await payload.find({
    collection: 'publish-requests',
    where: { publish: { in: publishes } },
    sort: 'requestedAt',
    pagination: false,
    depth: 0,
  })
  const causes = await Promise.all(
    publishes.map(async (id): Promise<[Id, string]> => {
      const requests = docs.filter(({ publish }) => publish === id)
      return [id, requests.length === 0 ? unasked : await sayCauses(payload, requests)]
    }),
  )
  return new Map(causes)
}

/** Somebody who saves one document five times within a run changed one document. */
const sayCauses = async (payload: Payload, requests: PublishRequest[]): Promise<string> => {
  const newestOfEach = [...new Map(requests.map((request) => [request.reason, request])).values()]
  const named = await Promise.all(newestOfEach.slice(-mostNamed).map((request) => sayCause(payload, request)))
  const more = newestOfEach.length - named.length
  return [...named, ...(more > 0 ? [`${more} mục khác`] : [])].join('; ')
}

const sayCause = async (payload: Payload, { reason, requestedBy }: PublishRequest): Promise<string> => {
  const [what, who] = await Promise.all([sayReason(payload, reason ?? ''), nameOf(payload, requestedBy)])
  return who ? `${what} (${who})` : what
}

const sayReason = async (payload: Payload, reason: string): Promise<string> => {
  if (reason === 'settings') return 'Thiết lập chung'
  if (reason === newestReason) return reason
  if (returnOf({ reason }) !== null) return 'Trở lại một bản trước'
  const [collection = '', id] = reason.split('/')
  if (!id || !(collection in payload.collections)) return 'Cả trang'
  const asked = { collection: collection as CollectionSlug, id, depth: 0, trash: true, disableErrors: true } as const
  const found = (await payload.findByID(asked)) as NamedDocument | null
  return found ? nameDocument(collection, found) : 'Một mục đã xoá'
}

const nameOf = async (payload: Payload, user: PublishRequest['requestedBy']): Promise<string | null> => {
  if (user === null || user === undefined) return null
  if (typeof user === 'object') return user.name
  const found = await payload.findByID({ collection: 'users', id: user, depth: 0, disableErrors: true })
  return found?.name ?? null
}
