import { createHash } from 'node:crypto'
import type { Sentence } from '../domain/language.ts'
import { type ProblemCode, problems } from '../domain/problems.ts'

export const everyAnswer = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Surrogate-Key',
  'X-Content-Type-Options': 'nosniff',
} as const

const shared = 'public, max-age=0, s-maxage=10, stale-while-revalidate=10'
/** Of what is not there, or no longer there: never shown any longer than that. */
const brief = 'public, max-age=0, s-maxage=10'

type Kept = {
  /** What a cache in front may drop it by. */
  keys: readonly string[]
  changedAt: Date
  /** It may be less than there is: nobody is to keep it. */
  isPassing?: boolean
}

/** The value as JSON, with what a client needs to ask again for less: 304 when it has these very bytes. */
export const answerWith = (
  request: Request,
  { value, ...kept }: Kept & { value: unknown },
): Response =>
  answerText(request, {
    ...kept,
    type: 'application/json; charset=utf-8',
    // As in JSON-LD: nothing in the answer can close a script element that somebody puts it in.
    text: JSON.stringify(value).replaceAll('<', '\\u003c'),
  })

/** The same for what is written already, whatever it is. */
export const answerText = (
  request: Request,
  {
    text,
    type,
    keys,
    changedAt,
    isPassing = false,
    headers: more = {},
  }: Kept & { text: string; type: string; headers?: Record<string, string> | undefined },
): Response => {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = {
    ...everyAnswer,
    'Cache-Control': isPassing ? 'no-store' : shared,
    ...more,
    ETag: etag,
    'Last-Modified': lastModified(changedAt, new Date()).toUTCString(),
    'Surrogate-Key': keys.join(' '),
  }
  if (isUnchanged(request.headers, etag, changedAt))
    return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : text, {
    headers: { ...headers, 'Content-Type': type },
  })
}

/**
 * HTTP dates know seconds: while the second of the last change lasts, another may follow in it. Until it
 * is over the second before is named, and a client that asks with that gets the newest bytes.
 */
const lastModified = (changedAt: Date, now: Date): Date => {
  const second = Math.floor(changedAt.getTime() / 1000)
  const isOver = now.getTime() >= (second + 1) * 1000
  return new Date((isOver ? second : second - 1) * 1000)
}

const isUnchanged = (headers: Headers, etag: string, changedAt: Date): boolean => {
  const known = headers.get('if-none-match')
  if (known !== null)
    return known.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
  const since = Date.parse(headers.get('if-modified-since') ?? '')
  return Math.floor(changedAt.getTime() / 1000) * 1000 <= since
}

/** To the same route with the present slug; the path alone, so that it holds behind any proxy. */
export const moveTo = (path: string, keys: readonly string[]): Response =>
  new Response(null, {
    status: 301,
    headers: {
      ...everyAnswer,
      'Cache-Control': brief,
      Location: path,
      'Surrogate-Key': keys.join(' '),
    },
  })

/** What a browser asks before a request from another site. */
export const allow = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...everyAnswer,
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers':
        'Authorization, Content-Type, If-None-Match, If-Modified-Since',
      'Access-Control-Max-Age': '86400',
      Allow: 'GET, HEAD, OPTIONS',
    },
  })

type Refused = {
  path?: string
  /** More exact than the general sentence. */
  says?: Sentence
  status?: number
  headers?: Record<string, string>
}

/** Why there is no answer: in Vietnamese, whoever asks, for a cache may keep it for others. */
export const refuse = (
  request: Request,
  code: ProblemCode,
  { path, says = problems[code], status = problems[code].status, headers = {} }: Refused = {},
): Response => {
  const error = { code, message: says.vi, ...(path && { path }) }
  return new Response(request.method === 'HEAD' ? null : JSON.stringify({ errors: [error] }), {
    status,
    headers: {
      ...everyAnswer,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/json; charset=utf-8',
      ...headers,
    },
  })
}

/** A refusal that caches may keep until something that bears one of the keys changes. */
export const refuseBriefly = (
  request: Request,
  code: 'notFound' | 'gone',
  keys: readonly string[],
): Response =>
  refuse(request, code, {
    headers: { 'Cache-Control': brief, 'Surrogate-Key': keys.join(' ') },
  })

/** The same in other words than JSON, or with another status: what is said of an address with nothing behind it. */
export const sayBriefly = (
  request: Request,
  {
    text,
    type,
    status,
    keys,
    headers: more,
  }: {
    text: string
    type: string
    status: number
    keys: readonly string[]
    headers: Record<string, string>
  },
): Response =>
  new Response(request.method === 'HEAD' ? null : text, {
    status,
    headers: {
      ...everyAnswer,
      'Cache-Control': brief,
      ...more,
      'Content-Type': type,
      'Surrogate-Key': keys.join(' '),
    },
  })
