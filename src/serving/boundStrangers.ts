import type { IncomingMessage, ServerResponse } from 'node:http'
import { everyAnswer } from '../delivery/answer.ts'
import { graphQLPath } from '../delivery/graphql/publishedQueries.ts'
import { isWellKnown } from '../delivery/wellKnown.ts'
import { isOfSite } from '../site/isOfSite.ts'
import { tooManyPage } from '../site/tooMany.ts'
import { isSignedIn, showsCredentials } from '../lifetime/isSignedIn.ts'
import { clientHeader } from '../throttle/clientAddress.ts'
import { throttles } from '../throttle/throttles.ts'
import { headersOf } from './judgeRequest.ts'
import { refuse } from './refuse.ts'

type Counted = 'anonymous' | 'search'

/**
 * Lets strangers at one address have so much made for them in a minute, and says with the answer how much is left
 * (`setHeaders` takes it away where caches may keep the answer). What is ready is given to all and counted of nobody;
 * staff and keys of frontends have no bound.
 *
 * @returns a question: whether something may be made for the request, at this address where it has another than its own;
 *   otherwise it has been answered.
 */
export const boundStrangers =
  (isBounded: boolean) =>
  async (
    request: IncomingMessage,
    response: ServerResponse,
    address = request.url ?? '/',
  ): Promise<boolean> => {
    const counted = isBounded ? countedAs(request, address) : null
    if (counted === null || (await isKnown(request))) return true
    const wait = await throttles()[counted].take(callerOf(request))
    for (const [name, value] of Object.entries(standingOf(counted, callerOf(request))))
      response.setHeader(name, value)
    if (wait === null) return true
    const headers = { 'Retry-After': String(wait) }
    if (isOfSite(pathIn(address))) response.writeHead(429, { ...page, ...headers }).end(tooManyPage)
    else if (isForReaders(address))
      refuse(request, response, {
        code: 'rateLimited',
        headers: { ...forReaders, ...headers },
        language: 'vi',
      })
    else refuse(request, response, { code: 'rateLimited', headers })
    return false
  }

/** As what a request is counted; null where it is not: questions of browsers, the admin, and accounts, which count for themselves. */
const countedAs = ({ method }: IncomingMessage, address: string): Counted | null => {
  const path = pathIn(address)
  if (method === 'OPTIONS' || /^\/api\/users(?:\/|$)/.test(path)) return null
  if (/^\/(?:api\/v1\/search|tim-kiem)(?:\/|$)/.test(path) || isSearch(address)) return 'search'
  return /^\/api(?:\/|$)/.test(path) || isWellKnown(path) || isOfSite(path) ? 'anonymous' : null
}

/** Whether it is answered alike whoever asks, and so in one language. */
const isForReaders = (address: string): boolean => {
  const path = pathIn(address)
  return path.startsWith('/api/v1/') || isWellKnown(path)
}

/** Whether it is the address of a published query that searches; any other query is counted as it is carried out. */
const isSearch = (address: string): boolean =>
  address.startsWith(`${graphQLPath}?`) &&
  new URLSearchParams(address.slice(graphQLPath.length)).get('operationName') === 'SearchArticles'

/** As Next sees it: `/x/../api` is `/api`. What cannot be decoded is left as it came: Next never sees that. */
const pathIn = (url: string): string => {
  const { pathname } = new URL(`http://door${url}`)
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return pathname
    throw error
  }
}

const callerOf = ({ headers }: IncomingMessage): string => String(headers[clientHeader])

/**
 * Whether it comes from somebody with an account. Payload will ask so too: here it is only asked once an address shows
 * more sessions and keys than a newsroom does.
 */
const isKnown = async (request: IncomingMessage): Promise<boolean> =>
  showsCredentials(request.headers) &&
  ((await throttles().claimed.take(callerOf(request))) === null ||
    (await isSignedIn(headersOf(request))))

/** How many requests a client has left, as draft-ietf-httpapi-ratelimit-headers says it. */
const standingOf = (counted: Counted, client: string): Record<string, string> => {
  const throttle = throttles()[counted]
  const { left, seconds } = throttle.standing(client)
  return {
    'RateLimit-Policy': `"${counted}";q=${throttle.limit.times};w=${throttle.limit.seconds}`,
    RateLimit: `"${counted}";r=${left};t=${seconds}`,
  }
}

const page = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(tooManyPage)),
  'Cache-Control': 'no-store',
} as const

const forReaders = {
  ...everyAnswer,
  'Access-Control-Expose-Headers': 'RateLimit, RateLimit-Policy, Retry-After',
  'Cache-Control': 'no-store',
} as const
