import type { Language } from '../../../domain/language.ts'
import type { Newest } from '../../../endpoints/newest.ts'
import type { Reason } from '../../../errors/problem.ts'
import type { Article } from '../../../payload-types.ts'
import { ask, reasonsIn } from '../moveRequests.ts'

/** What became of a save. */
export type Sent =
  | { outcome: 'saved'; article: Article }
  /** Somebody else was faster: nothing was changed. */
  | { outcome: 'stale' }
  | { outcome: 'loggedOut' }
  | { outcome: 'unreachable' }
  | { outcome: 'refused'; reasons: Reason[] }

type Asked = { api: string; id: string | undefined; language: Language; data: object }

/** Sends an article as it is typed, with the revision it is based on. */
export async function sendArticle({ api, id, language, data }: Asked): Promise<Sent> {
  const method = id === undefined ? 'POST' : 'PATCH'
  const place = id === undefined ? '' : `/${id}`
  const response = await ask(`${api}/articles${place}?draft=true&depth=0`, language, {
    method,
    body: { ...data, _status: 'draft' },
  })
  if (!response) return { outcome: 'unreachable' }
  if (response.ok) {
    const { doc } = (await response.json()) as { doc: Article }
    return { outcome: 'saved', article: doc }
  }
  const reasons = await reasonsIn(response, language)
  if (reasons.some(({ code }) => code === 'unreachable')) return { outcome: 'unreachable' }
  if (reasons.some(({ code }) => code === 'staleRevision')) return { outcome: 'stale' }
  if (await isLoggedOut(response, api, language)) return { outcome: 'loggedOut' }
  return { outcome: 'refused', reasons }
}

/** How the article stands now; null when it is not to be had. */
export async function readNewest({
  api,
  id,
  language,
}: Omit<Asked, 'data'>): Promise<Newest | null> {
  const response = await ask(`${api}/articles/${id}/newest`, language, { method: 'GET' })
  return response?.ok ? ((await response.json()) as Newest) : null
}

/** Strangers are refused by 401, 403 or 404, as the rules are: only the server knows who asks. */
async function isLoggedOut({ status }: Response, api: string, language: Language) {
  if (status !== 401 && status !== 403 && status !== 404) return false
  const response = await ask(`${api}/users/me`, language, { method: 'GET' })
  if (!response?.ok) return false
  const { user } = (await response.json()) as { user: unknown }
  return user === null
}
