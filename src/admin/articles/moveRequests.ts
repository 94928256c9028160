import type { Language } from '../../domain/language.ts'
import type { Move } from '../../domain/workflow/moves.ts'
import type { Given } from '../../domain/workflow/given.ts'
import type { Reason } from '../../errors/problem.ts'
import type { Moves } from '../../workflow/movesOf.ts'

export type Asked = { move: Move; revision: number } & Given

const unreachable = {
  vi: 'Không liên lạc được với máy chủ; hãy thử lại.',
  en: 'The server could not be reached; try again.',
}

/** What the person may do with the article now; null when the server gave no answer that says so. */
export async function readMoves(url: string, language: Language): Promise<Moves | null> {
  const response = await send(url, language)
  return response?.ok ? ((await response.json()) as Moves) : null
}

/** Asks for a move. Gives the reasons why it was not made; none when it was. */
export async function askMove(url: string, asked: Asked, language: Language): Promise<Reason[]> {
  const response = await send(url, language, {
    method: 'POST',
    body: JSON.stringify(asked),
    headers: { 'Content-Type': 'application/json', 'x-newsroom-client': 'admin' },
  })
  return reasonsIn(response, language)
}

/** Sends a question or a change to the newsroom, in the language of the page; null without a connection. */
export const ask = (
  url: string,
  language: Language,
  { method, body }: { method: 'GET' | 'POST' | 'PATCH'; body?: unknown },
): Promise<Response | null> =>
  send(url, language, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    }),
  })

/** What an answer says against what was asked; empty when it was done. */
export async function reasonsIn(response: Response | null, language: Language): Promise<Reason[]> {
  if (response?.ok) return []
  const answer: unknown = await response?.json().catch(() => null)
  return isRefusal(answer)
    ? answer.errors
    : [{ code: 'unreachable', message: unreachable[language] }]
}

/** Null when there is no connection: nothing was decided then, and the person is told so. */
const send = (
  url: string,
  language: Language,
  { headers, ...init }: RequestInit = {},
): Promise<Response | null> =>
  fetch(url, { ...init, headers: { ...headers, 'Accept-Language': language } }).catch(() => null)

const isRefusal = (answer: unknown): answer is { errors: Reason[] } =>
  typeof answer === 'object' &&
  answer !== null &&
  'errors' in answer &&
  Array.isArray(answer.errors)
