import { randomBytes } from 'node:crypto'
import {
  type IncomingMessage,
  type OutgoingHttpHeaders,
  OutgoingMessage,
  type ServerResponse,
} from 'node:http'
import { isOfDocs } from '../delivery/docs/addresses.ts'
import { graphQLPath } from '../delivery/graphql/publishedQueries.ts'
import { isWellKnown } from '../delivery/wellKnown.ts'

type Asked = Pick<IncomingMessage, 'url' | 'method' | 'headers'>

type House = {
  /** Scheme and host of admin and API: the one origin whose pages get a cookie. */
  publicUrl: string
}

/**
 * Sees to it that every answer, whoever gives it, leaves with the headers that keep a browser from doing what it
 * should not: they are set when the answer begins, over what the route has said.
 */
export const setHeaders = (
  request: IncomingMessage,
  response: ServerResponse,
  house: House,
): void => {
  const policy = pagePolicy(randomBytes(16).toString('base64'), house)
  // Next puts the nonce that it finds here on the scripts of its page; what a caller writes there is overwritten.
  request.headers['content-security-policy'] = policy
  const begin = response.writeHead.bind(response)
  const dressedHead = (status: number, ...rest: unknown[]): ServerResponse => {
    const message = rest.find((one) => typeof one === 'string')
    const given = rest.find((one) => typeof one === 'object' && one !== null) ?? {}
    for (const [name, value] of Object.entries(given as OutgoingHttpHeaders))
      if (value !== undefined) response.setHeader(name, value)
    dress(request, response, { status, policy, house })
    return message === undefined ? begin(status) : begin(status, message)
  }
  response.writeHead = dressedHead
}

/** The head of an answer that everybody gets alike, with the same headers. @param given names in small letters. */
export const dressed = (
  url: string,
  { status, given, house }: { status: number; given: OutgoingHttpHeaders; house: House },
): OutgoingHttpHeaders => {
  const head = new OutgoingMessage()
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) head.setHeader(name, value)
  dress({ url, method: 'GET', headers: {} }, head, { status, policy: pagePolicy('', house), house })
  return head.getHeaders()
}

const dress = (
  request: Asked,
  response: OutgoingMessage,
  { status, policy, house }: { status: number; policy: string; house: House },
): void => {
  const kind = kindOf(request)
  const isPage = String(response.getHeader('content-type')).startsWith('text/html')
  for (const [name, value] of Object.entries(always))
    if (!response.hasHeader(name)) response.setHeader(name, value)
  const own = isOfDocs(request.url ?? '/') ? docsPolicy(house) : isPage ? policy : dataPolicy
  // A page of the site says itself what it may do. With 304 a cache would lay another nonce over a page that it keeps.
  const saysItself = kind === 'page' && isPage && response.hasHeader('Content-Security-Policy')
  if (status !== 304 && !saysItself) response.setHeader('Content-Security-Policy', own)
  if (house.publicUrl.startsWith('https:'))
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
  if (!isPage) for (const name of ['Accept-CH', 'Critical-CH']) response.removeHeader(name)
  response.removeHeader('X-Powered-By')
  // What belongs to the house is its reader's alone, and so is what says nothing of who may keep it.
  const isPrivate = kind === 'own' || !response.hasHeader('Cache-Control')
  if (isPrivate) response.setHeader('Cache-Control', 'private, no-store')
  // A cache would tell everybody how much one of them has left.
  if (!String(response.getHeader('Cache-Control')).includes('no-store'))
    for (const name of ['RateLimit', 'RateLimit-Policy']) response.removeHeader(name)
  const varies = [response.getHeader('Vary') ?? []]
    .flat()
    .flatMap((value) => String(value).split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && (isPage || kind === 'page' || !ofPages.test(name)))
  const names = [...new Set([...varies, ...(isPrivate ? ['Cookie'] : [])])]
  if (names.length > 0) response.setHeader('Vary', names.join(', '))
  else response.removeHeader('Vary')
  if (isFromElsewhere(request, house)) response.removeHeader('Set-Cookie')
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/** What Next and Payload vary their pages by, and say of every answer. */
const ofPages = /^(?:rsc|next-|sec-ch-)/i

/**
 * What a page may do. Styles stand in elements and attributes that React, Lexical and the lists of Payload's admin
 * write themselves, without a nonce; a style runs nothing.
 */
const pagePolicy = (nonce: string, { publicUrl }: House): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' ${publicUrl} blob: data:`,
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/**
 * What the page about /api/v1 may do: run its own files, and ask the newsroom. The viewer writes styles into attributes,
 * and draws its signs from addresses that hold them.
 */
const docsPolicy = ({ publicUrl }: House): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${publicUrl}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ')

/** What is no page runs nothing and shows nothing, whatever it may be taken for. */
const dataPolicy = "default-src 'none'; frame-ancestors 'self'"

type Kind = 'own' | 'data' | 'page'

/** Admin and Payload's API answer each caller differently; photos, /api/v1, published queries, feeds and sitemaps answer all alike. */
const kindOf = ({ url = '/' }: Asked): Kind => {
  if (/^\/(?:api\/(?:v1(?=[/?]|$)|images\/file\/)|_next\/static\/)/.test(url)) return 'data'
  if (url.startsWith(`${graphQLPath}?`)) return 'data'
  if (isWellKnown(url) || /^\/(?:healthz|readyz)(?:\?|$)/.test(url)) return 'data'
  if (/^\/(?:admin|api)(?:[/?]|$)/.test(url)) return 'own'
  return 'page'
}

/** Whether a page of another origin sent it: it shall neither log anybody in as somebody else, nor out. */
const isFromElsewhere = ({ headers, method }: Asked, { publicUrl }: House): boolean => {
  if (method === 'GET' || method === 'HEAD') return false
  if (headers.origin !== undefined) return headers.origin !== publicUrl
  return ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']))
}
