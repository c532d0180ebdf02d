import type { Access, FieldAccess } from 'payload'
import { actorOf } from './actorOf.ts'

export const signedIn: Access = ({ req }) => actorOf(req) !== null
/** Fields that never leave the CMS. */
export const signedInField: FieldAccess = ({ req }) => actorOf(req) !== null
/** Fields that only hooks write. */
export const nobodyField: FieldAccess = () => false
