import type { PayloadRequest } from 'payload'
import type { Actor, Role } from '../../content/model/role.ts'

type Id = number | string
type UserFields = {
  role?: Role | null
  commune?: Id | { id: Id } | null
  mustChangePassword?: boolean | null
  isDisabled?: boolean | null
}

export const idOf = (value: Id | { id: Id } | null | undefined): Id | null =>
  typeof value === 'object' && value !== null ? value.id : (value ?? null)

/** Who is asking. Until a one-time password is changed, nobody is: only what is public can be read. */
export const actorOf = (req: Pick<PayloadRequest, 'user'>): Actor => {
  const user = req.user as UserFields | null
  if (!user?.role || user.mustChangePassword || user.isDisabled) return null
  return { role: user.role, commune: idOf(user.commune) }
}
