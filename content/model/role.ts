/**
 * Who may do what: `district` everything, `commune` its own commune, `contributor` drafts for its own commune;
 * a visitor is no user.
 */
export const roles = { district: 'Cấp huyện', commune: 'Cấp xã', contributor: 'Cộng tác viên của xã' } as const
export type Role = keyof typeof roles

type Id = number | string
export type Actor = { role: Role; commune: Id | null } | null
/** A user as others see one: what they are, and where. */
export type Account = { role: Role; commune: Id | null }

export const isDistrict = (actor: Actor): boolean => actor?.role === 'district'
export const isContributor = (actor: Actor): boolean => actor?.role === 'contributor'

const isOwn = (actor: Actor, commune: Id | null): boolean =>
  actor !== null && actor.commune !== null && actor.commune === commune

/** The district writes everywhere; a commune and its contributors only where the document's commune is their own. */
export const canWriteForCommune = (actor: Actor, commune: Id | null): boolean =>
  isDistrict(actor) || isOwn(actor, commune)

/** Publishing, taking down, returning a draft: never a contributor's. */
export const canPublishForCommune = (actor: Actor, commune: Id | null): boolean =>
  !isContributor(actor) && canWriteForCommune(actor, commune)

/** The district manages every account; a commune the contributors of its own, and nobody else. */
export const canManageAccount = (actor: Actor, { role, commune }: Account): boolean =>
  isDistrict(actor) || (actor?.role === 'commune' && role === 'contributor' && isOwn(actor, commune))

/** Who may bring in lists of a whole commune at once. */
export const mayImport = (actor: Actor): boolean =>
  isDistrict(actor) || (actor?.role === 'commune' && actor.commune !== null)
