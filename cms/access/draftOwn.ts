import type { Access } from 'payload'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from './actorOf.ts'
import { ownCommune } from './ownCommune.ts'

type Written = { _status?: unknown } | undefined

/** Payload asks with the status that is to be written: a contributor's may only be a draft. It hides the button, too. */
const publishes = (data: unknown): boolean => (data as Written)?._status === 'published'

export const createDraft: Access = ({ req, data }) => {
  const actor = actorOf(req)
  return actor !== null && !(isContributor(actor) && publishes(data))
}

export const writeOwn: Access = (args) =>
  isContributor(actorOf(args.req)) && publishes(args.data) ? false : ownCommune(args)

/** A contributor deletes nothing that stands on the site. */
export const deleteOwn: Access = (args) => {
  const own = ownCommune(args)
  if (!isContributor(actorOf(args.req)) || typeof own === 'boolean') return own
  return { and: [own, { _status: { not_equals: 'published' } }] }
}
