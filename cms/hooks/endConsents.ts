import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { endedConsents } from '../consent/endedConsents.ts'
import type { Withdrawal } from '../consent/markWithdrawn.ts'
import { withdrawInTeam } from '../consent/withdrawInTeam.ts'
import { askPublish } from './askForPublish.ts'

/** Whoever restores a version took nobody off the list: the newer version can be restored again, whole. */
export const noteRestore: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') req.context.isRestoring = true
  return args
}

const contextKey = (id: unknown): string => `endedConsents ${String(id)}`

/** What a contributor writes is a proposal: it ends nothing until the commune publishes it. */
export const findEndedConsents: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update' || isContributor(actorOf(req))) return data
  const { id } = originalDoc as { id: number | string }
  const shown = await req.payload.db.findOne<{ id: number | string }>({
    collection: 'teams',
    where: { id: { equals: id } },
    req,
  })
  // An import can be undone, so people who are missing from a list are not taken for withdrawn.
  const isPublished = data._status === 'published' && !req.context.fromImport && !req.context.isRestoring
  const change = { shown, saved: { ...originalDoc, ...data } }
  req.context[contextKey(id)] = endedConsents(change, { isPublished, today: todayInVietnam(new Date()) })
  return data
}

/** What ended does so in every copy, whatever the status of the save. */
export const endConsents: CollectionAfterChangeHook = async ({ doc, req }) => {
  const ended = req.context[contextKey(doc.id)] as Withdrawal[] | undefined
  if (!ended?.length) return doc
  delete req.context[contextKey(doc.id)]
  await withdrawInTeam({ payload: req.payload, team: doc.id, req }, ended)
  await askPublish(req, `teams/${doc.id}`)
  return doc
}
