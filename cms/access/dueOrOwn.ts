import type { Access, PayloadRequest, Where } from 'payload'
import { day, todayInVietnam, type Day } from '../../content/model/date.ts'
import { actorOf } from './actorOf.ts'
import { publishedOrOwn } from './publishedOrOwn.ts'

/** A publish reads as of its own clock; nobody sets a context from outside. */
const todayOf = ({ context }: PayloadRequest): Day => day.safeParse(context.today).data ?? todayInVietnam(new Date())

/** What is published ahead of its day is nobody's outside until then; a preview shows it as of that day. */
export const dueOrOwn: Access = (args) => {
  const { req } = args
  if (actorOf(req) || req.context.isPreview) return publishedOrOwn(args)
  const due: Where = { publishedOn: { less_than_equal: todayOf(req) } }
  return { and: [publishedOrOwn(args) as Where, { or: [due, { publishedOn: { exists: false } }] }] }
}
