import type { Access, FieldAccess } from 'payload'
import { hasRole, staff } from '../domain/roles.ts'
import { actorOf } from './actorOf.ts'

/** For tables that are no business of any API. What others may, the table of rights says. */
export const nobody: Access = () => false

/** For fields that readers of the site, and their programs, never see. */
export const staffReadsField: FieldAccess = ({ req }) => hasRole(actorOf(req), ...staff)
/** For what the admin's own search asks by, whoever it is that searches there. */
export const searchesField: FieldAccess = ({ req }) => hasRole(actorOf(req), ...staff, 'admin')
export const nobodyReadsField: FieldAccess = () => false
/** For fields that are said once; a hook says why another value is refused. */
export const nobodyWritesField: FieldAccess = () => false
