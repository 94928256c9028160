import type { PayloadRequest, ServerProps } from 'payload'
import { createLocalReq } from 'payload'
import { actorOfUser } from '../../access/actorOf.ts'
import { languageOf } from '../../domain/language.ts'
import { desk, hasRole } from '../../domain/roles.ts'
import { rewordingTasks } from '../../workflow/rewordingTasks.ts'
import { RewordingList } from './RewordingList.client.tsx'

/** The live articles of the desk whose photos say something else than what was approved. */
export const Rewordings = async ({
  i18n,
  payload,
  user,
}: Pick<ServerProps, 'i18n' | 'payload' | 'user'>) => {
  if (!user || !hasRole(actorOfUser(user), ...desk)) return null
  const req: PayloadRequest = await createLocalReq({ user }, payload)
  const tasks = await rewordingTasks(req)
  return tasks.length === 0 ? null : <RewordingList tasks={tasks} language={languageOf(i18n)} />
}
