import type { Payload, PayloadRequest } from 'payload'
import type { Day } from '../../content/model/date.ts'
import { idOf } from '../access/actorOf.ts'

type Id = number | string

/** The last day on which each team was confirmed. A trusted read: of who did it, nothing leaves here. */
export const readConfirmations = async (
  payload: Payload,
  { teams, req }: { teams?: Id[]; req?: Partial<PayloadRequest> } = {},
): Promise<Map<Id, Day>> => {
  const { docs } = await payload.find({
    collection: 'confirmations',
    ...(teams ? { where: { team: { in: teams } } } : {}),
    sort: 'on',
    depth: 0,
    pagination: false,
    select: { team: true, on: true },
    ...(req ? { req } : {}),
  })
  return new Map(docs.flatMap(({ team, on }) => (idOf(team) === null ? [] : [[idOf(team) as Id, on]])))
}
