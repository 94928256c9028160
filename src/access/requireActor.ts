import type { PayloadRequest } from 'payload'
import { findRowById } from '../database/rows.ts'
import type { Actor } from '../domain/roles.ts'
import { problem } from '../errors/problem.ts'
import { actorOf, actorOfUser } from './actorOf.ts'

/** Whoever is logged in. @throws 401 `unauthorized` for anybody else, before any look-up. */
export function requireActor(req: PayloadRequest): Actor {
  const actor = actorOf(req)
  if (!actor) throw problem('unauthorized', req)
  return actor
}

/**
 * The same, with the rights they have at this moment: between login and move somebody may have lost a
 * role, and a request may have waited for its turn.
 */
export async function reloadActor(req: PayloadRequest): Promise<Actor> {
  const { id } = requireActor(req)
  const user = await findRowById(req, 'users', id, { select: ['active', 'roles', 'sections'] })
  const actor = user && actorOfUser(user)
  if (!actor) throw problem('unauthorized', req)
  return actor
}
