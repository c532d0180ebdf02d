/** Who may do what: `district` everything, `commune` its own commune only; a visitor is no user. */
export const roles = { district: 'Cấp huyện', commune: 'Cấp xã' } as const
export type Role = keyof typeof roles

export type Actor = { role: Role; commune: number | string | null } | null

export const isDistrict = (actor: Actor): boolean => actor?.role === 'district'

/** The district writes everywhere; a commune only where the document's commune is its own. */
export const canWriteForCommune = (actor: Actor, commune: number | string | null): boolean =>
  isDistrict(actor) || (actor?.role === 'commune' && actor.commune !== null && actor.commune === commune)
