import type { PayloadRequest } from 'payload'
import { idOf } from '../domain/idOf.ts'
import { type Actor, isRole } from '../domain/roles.ts'

type UserLike = {
  id: string | number
  collection?: string
  roles?: readonly unknown[] | null
  sections?: readonly unknown[] | null
  active?: boolean | null
}

/** Who asks, as the rules see them; null when nobody is logged in or the account is switched off. */
export const actorOf = ({ user }: Pick<PayloadRequest, 'user'>): Actor | null =>
  user?.collection === 'users' ? actorOfUser(user) : null

/** The same of a document of `users`, its sections populated or not. */
export function actorOfUser({ id, roles: held, sections, active }: UserLike): Actor | null {
  if (active !== true) return null
  return {
    id: String(id),
    roles: (held ?? []).filter(isRole),
    sections: (sections ?? []).map(idOf).filter((section) => section !== null),
    active: true,
  }
}
