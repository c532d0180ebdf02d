import type { Access, AccessArgs, FieldAccess, Where } from 'payload'
import { canManageAccount, isDistrict, type Account } from '../../content/model/role.ts'
import { actorOf, idOf } from './actorOf.ts'

type UserFields = { id?: number | string; role?: Account['role']; commune?: Parameters<typeof idOf>[0] }

export const accountOf = ({ role, commune }: UserFields): Account => ({
  role: role ?? 'district',
  commune: idOf(commune),
})

/** The contributors of a commune; for the district everybody. */
const managed = ({ req }: Pick<AccessArgs, 'req'>): Where | boolean => {
  const actor = actorOf(req)
  if (isDistrict(actor)) return true
  if (actor?.role !== 'commune' || actor.commune === null) return false
  return { and: [{ role: { equals: 'contributor' } }, { commune: { equals: actor.commune } }] }
}

/** Whom one manages, and oneself. */
export const managedOrSelf: Access = (args) => {
  const others = managed(args)
  const { user } = args.req
  if (others === true || !user) return others
  const self: Where = { id: { equals: user.id } }
  return others === false ? self : { or: [others, self] }
}

/** Whom one manages, never oneself: nobody is left without the district. */
export const managedNotSelf: Access = (args) => {
  const others = managed(args)
  const { user } = args.req
  if (others === false || !user) return false
  const notSelf: Where = { id: { not_equals: user.id } }
  return others === true ? notSelf : { and: [others, notSelf] }
}

/** Districts and communes make accounts; what a commune makes is a contributor of its own (hooks/keepAccounts). */
export const managesAccounts: Access = ({ req }) => {
  const actor = actorOf(req)
  return isDistrict(actor) || (actor?.role === 'commune' && actor.commune !== null)
}

const isSelf = ({ req, id }: Pick<Parameters<FieldAccess>[0], 'id' | 'req'>): boolean =>
  id !== undefined && String(id) === String(req.user?.id)

/** Role and commune: the district's to set, and nobody's own. */
export const rankField: FieldAccess = ({ req, id }) => isDistrict(actorOf(req)) && !isSelf({ req, id })

/** Whether an account is in use: set by who manages it, never by its owner. */
export const managerField: FieldAccess = ({ req, id, doc }) => {
  const actor = actorOf(req)
  const account = doc ? accountOf(doc as UserFields) : { role: 'contributor' as const, commune: actor?.commune ?? null }
  return !isSelf({ req, id }) && canManageAccount(actor, account)
}
