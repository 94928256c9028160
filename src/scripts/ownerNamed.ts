import type { Payload } from 'payload'
import { actorOfUser } from '../access/actorOf.ts'
import { hasRole, staff } from '../domain/roles.ts'

/** The id of the active member of staff with that address (which knows no case), or null. */
export async function ownerNamed(payload: Payload, email: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    where: { email: { equals: email.trim().toLowerCase() } },
  })
  const [user] = docs
  return user && hasRole(actorOfUser(user), ...staff) ? user.id : null
}
