import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { actorOfUser } from '../../access/actorOf.ts'
import { updateRow } from '../../database/rows.ts'
import { hasRole, type Role } from '../../domain/roles.ts'
import { problem } from '../../errors/problem.ts'

type Account = { id: string; active?: boolean | null; roles?: Role[] | null }

/** The last administrator can't be switched off or lose the role: nobody could give it back. */
export const keepAnAdministrator: CollectionBeforeChangeHook<Account> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create' || !originalDoc) return data
  if (!isAdministrator(originalDoc) || isAdministrator({ ...originalDoc, ...data })) return data
  const other = await otherThan(originalDoc.id, req)
  if (other === null)
    throw problem('invalid', req, {
      path: data.active === false ? 'active' : 'roles',
      says: {
        vi: 'Đây là quản trị viên cuối cùng đang hoạt động; hãy trao vai trò cho người khác trước.',
        en: 'This is the last active administrator; give the role to somebody else first.',
      },
    })
  // Written as well, so that two who take the role from each other at the same time meet here.
  await updateRow(req, 'users', other, { updatedAt: new Date().toISOString() })
  return data
}

const isAdministrator = (account: Account): boolean => hasRole(actorOfUser(account), 'admin')

const otherThan = async (id: string, req: PayloadRequest): Promise<string | null> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 1,
    req,
    select: {},
    where: { active: { equals: true }, id: { not_equals: id }, roles: { in: ['admin'] } },
  })
  return docs[0]?.id ?? null
}
