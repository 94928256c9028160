import { createLocalReq, type ServerProps } from 'payload'
import { liveOf } from '../../publishing/index.ts'
import { CurrentState } from './CurrentState.client.tsx'

type Props = Pick<ServerProps, 'i18n' | 'payload' | 'user'> & { id?: number | string }

/** The state of the article, in the bar that stays in sight; with a way to the page readers see. */
export const StateBar = async ({ id, payload, user }: Props) => {
  if (id === undefined) return null
  const req = await createLocalReq({ user }, payload)
  const live = await liveOf({ req, articleId: String(id) })
  return <CurrentState liveUrl={live?.url ?? null} />
}
