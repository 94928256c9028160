import type { Access, FieldAccess } from 'payload'
import { desk, hasRole, type Role, staff } from '../domain/roles.ts'
import { actorOf } from './actorOf.ts'

export const everybody: Access = () => true
export const nobody: Access = () => false

/** Whoever holds one of the roles and is active. */
export const holders =
  (...wanted: readonly Role[]): Access =>
  ({ req }) =>
    hasRole(actorOf(req), ...wanted)

export const staffOnly = holders(...staff)
export const deskOnly = holders(...desk)

/** For fields that readers of the site, and their programs, never see. */
export const staffReadsField: FieldAccess = ({ req }) => hasRole(actorOf(req), ...staff)
export const nobodyReadsField: FieldAccess = () => false
/** For fields that are said once; a hook says why another value is refused. */
export const nobodyWritesField: FieldAccess = () => false
