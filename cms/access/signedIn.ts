import type { Access, FieldAccess } from 'payload'
import { isContributor } from '../../content/model/role.ts'
import { actorOf } from './actorOf.ts'

export const signedIn: Access = ({ req }) => actorOf(req) !== null
/** District and communes: for what is public as soon as it is written. */
export const staff: Access = ({ req }) => actorOf(req) !== null && !isContributor(actorOf(req))
/** Fields that never leave the CMS. */
export const signedInField: FieldAccess = ({ req }) => actorOf(req) !== null
/** What a contributor may not say for its commune. */
export const staffField: FieldAccess = ({ req }) => actorOf(req) !== null && !isContributor(actorOf(req))
/** Fields that only hooks write. */
export const nobodyField: FieldAccess = () => false
