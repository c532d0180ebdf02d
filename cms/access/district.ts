import type { Access, FieldAccess } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from './actorOf.ts'

export const district: Access = ({ req }) => isDistrict(actorOf(req))
export const districtField: FieldAccess = ({ req }) => isDistrict(actorOf(req))
