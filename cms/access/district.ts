import type { Access, FieldAccess } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from './actorOf.ts'

export const district: Access = ({ req }) => isDistrict(actorOf(req))
export const districtField: FieldAccess = ({ req }) => isDistrict(actorOf(req))
/** Pages of the admin that only the district has a use for: `admin.hidden`. */
export const notForCommunes = ({ user }: { user: unknown }): boolean => !isDistrict(actorOf({ user: user as never }))
