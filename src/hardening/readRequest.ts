import { languageAsked } from '../domain/language.ts'
import { isRecord } from '../domain/isRecord.ts'
import * as qs from 'qs-esm'
import { isPlainData } from '../domain/plainData.ts'
import type { ProblemCode } from '../domain/problems.ts'
import { bytesInFlight } from '../lifetime/BytesInFlight.ts'
import { clientHeader } from '../throttle/clientAddress.ts'
import { isSignedIn, showsCredentials } from '../lifetime/isSignedIn.ts'

const megabyte = 1024 * 1024
/** A photo may weigh 20 MB, which Payload counts; its words and the form around them come on top. */
const mostBytes = { json: 2 * megabyte, form: 22 * megabyte }
/** Whoever has no account says little. */
const mostOfStrangers = 64 * 1024
const mostDropped = 32 * megabyte
/** Enough for ten times `and` and `or`; Payload itself cuts off at ten brackets. */
const queryOptions = {
  allowEmptyArrays: true,
  arrayLimit: 1000,
  depth: 32,
  // Else what every object has, `constructor`, is left out of the question, and everything answers it.
  plainObjects: true,
  // `__proto__` is left out all the same, and comes by another name.
  decoder: (text: string, usual: (text: string) => string, type: string) =>
    type === 'key' ? usual(text).replaceAll('[__proto__]', `[${noName}]`) : usual(text),
}
const noName = '__proto__ '

/** A question by the names that it was asked by. */
const asNamed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asNamed)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]): [string, unknown] => [
      name === noName ? '__proto__' : name,
      asNamed(one),
    ]),
  )
}

export type Refused = { code: ProblemCode; status?: number }

/** What the body of one request takes of the memory for all; whoever has answered it releases it. */
export class Held {
  readonly #parts: [bytes: number, sender: string | null][] = []

  add(bytes: number, sender: string | null): boolean {
    const fits = bytesInFlight().hold(bytes, sender)
    if (fits) this.#parts.push([bytes, sender])
    return fits
  }

  release(): void {
    for (const part of this.#parts.splice(0)) bytesInFlight().release(...part)
  }
}

/**
 * Reads a request once, within bounds, before Payload sees it: what it does not check it would hold in
 * memory whole, or fail on with 500.
 *
 * @returns the request as Payload understands it, or why it is refused.
 */
export async function readRequest(request: Request, held: Held): Promise<Request | Refused> {
  if (namesNoCollection(request)) return { code: 'notFound' }
  if (request.body && !hearsOut(request)) return unread(request)
  const body = await bodyOf(request, held)
  if ('code' in body) return body
  const search = new URL(request.url).search.slice(1)
  if (!asksToRead(request)) return withSearch(request, search, body.bytes)
  // A search too long for an address, as the admin sends it: the form is the search. Of nothing Payload would make
  // JSON, and fail.
  const isSearch = kindOf(request) === 'search' || body.bytes.length === 0
  if (!isSearch) return withSearch(request, search, body.bytes)
  const headers = new Headers(request.headers)
  for (const name of [...overrides, 'content-type', 'content-length']) headers.delete(name)
  const { url, signal } = request
  const found = [search, textOf(body.bytes)].filter(Boolean).join('&')
  return withSearch(new Request(url, { headers, signal }), found)
}

/** Payload looks a collection up by its name in an object, and finds there what every object has. */
const namesNoCollection = ({ url }: Request): boolean => {
  const [, , collection = ''] = new URL(url).pathname.split('/')
  return collection in Object.prototype
}

/** What strangers have to say: a login, a new password, a question. */
const heardOfStrangers = new Set([
  '/api/users/login',
  '/api/users/forgot-password',
  '/api/users/reset-password',
  '/api/graphql',
])

/** Whether a body is worth reading: of somebody who may have an account, or where strangers are heard. */
const hearsOut = (request: Request): boolean =>
  showsCredentials(request.headers) ||
  asksToRead(request) ||
  (request.method === 'POST' && heardOfStrangers.has(pathOf(request)))

const pathOf = ({ url }: Request): string => new URL(url).pathname.replace(/\/$/, '')

/** A stranger's request without what they sent: the route refuses it by who they are. */
const unread = (request: Request): Request | Refused => {
  const headers = new Headers(request.headers)
  headers.set('content-type', 'application/json')
  headers.delete('content-length')
  const { method, signal, url } = request
  const search = new URL(url).search.slice(1)
  return withSearch(new Request(url, { method, headers, signal }), search, nothing)
}
const nothing = new TextEncoder().encode('{}')

const overrides = ['x-payload-http-method-override', 'x-http-method-override'] as const
const asksToRead = ({ headers, method }: Request): boolean =>
  method === 'POST' && overrides.some((name) => headers.get(name) === 'GET')

type Kind = 'json' | 'form' | 'search' | 'other'

const kindOf = (request: Request): Kind => {
  const sent = request.headers.get('content-type') ?? ''
  const type = sent.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/json') return 'json'
  // GraphQL takes no uploads, and so no forms.
  if (type.startsWith('multipart/')) return pathOf(request) === '/api/graphql' ? 'other' : 'form'
  return type === 'application/x-www-form-urlencoded' ? 'search' : 'other'
}

type Body = { bytes: Uint8Array<ArrayBuffer> }

async function bodyOf(request: Request, held: Held): Promise<Body | Refused> {
  const kind = kindOf(request)
  const body = await readAtMost(request, kind === 'form' ? mostBytes.form : mostBytes.json, held)
  if ('code' in body) return body
  const { bytes } = body
  if (bytes.length === 0 || kind === 'form') return { bytes }
  if (kind === 'json') return isPlainData(parsed(textOf(bytes))) ? { bytes } : { code: 'malformed' }
  // Payload would not read it, and take the request for an empty one.
  return kind === 'search' && asksToRead(request) ? { bytes } : { code: 'malformed', status: 415 }
}

/**
 * The whole body, as far as whoever sends it may say so much. A moderate rest is read and dropped, where it is not a
 * stranger's: a browser that is still sending when the connection is closed never sees the answer.
 */
async function readAtMost(
  { body, headers }: Request,
  mostOfStaff: number,
  held: Held,
): Promise<Body | Refused> {
  const announced = Number(headers.get('content-length') ?? 0)
  const client = headers.get(clientHeader) ?? ''
  const chunks: Uint8Array[] = []
  let length = 0
  let known: boolean | null = null
  const isKnown = async (): Promise<boolean> => (known ??= await isSignedIn(headers))
  const refusalOf = async (bytes: number): Promise<Refused | null> => {
    if (bytes > mostOfStaff) return { code: 'tooLarge' }
    if (bytes <= mostOfStrangers || (await isKnown())) return null
    return { code: showsCredentials(headers) ? 'unauthorized' : 'tooLarge' }
  }
  // Judged by what it announces, before a byte of it is read.
  let refused = await refusalOf(announced)
  const isRestRead = showsCredentials(headers)
  const reader = refused && !isRestRead ? undefined : body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length
    if (length > mostOfStaff + mostDropped) break
    refused ??= await refusalOf(length)
    const size = read.value.length
    if (!refused && !held.add(size, known ? null : client))
      refused = (await isKnown()) && held.add(size, null) ? null : { code: 'busy' }
    if (!refused) chunks.push(read.value)
    else if (isRestRead) chunks.length = 0
    else break
  }
  return refused ?? { bytes: new Uint8Array(Buffer.concat(chunks, length)) }
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    // There is no question to ask first: what is no JSON throws.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The request with a search that Payload reads as it is meant. */
function withSearch(
  request: Request,
  search: string,
  bytes?: Uint8Array<ArrayBuffer>,
): Request | Refused {
  const { data, where, ...asked } = qs.parse(search, queryOptions)
  const condition = typeof where === 'string' ? parsed(where) : asNamed(where)
  // `?where=x` names no field to ask by; Payload would take the text for a query, and fail.
  if (where !== undefined && !isRecord(condition)) return { code: 'malformed' }
  const { headers, method, signal } = request
  const url = new URL(request.url)
  const isRewritten = data !== undefined || isRecord(where)
  url.search = isRewritten
    ? // `data` would be shown in the place of the document, and of brackets Payload reads but ten.
      qs.stringify({ ...asked, ...(where !== undefined && { where: JSON.stringify(condition) }) })
    : search
  // In one word: Payload reads of a longer list the first language alone, and the case of its letters.
  const spoken = new Headers(headers)
  spoken.set('accept-language', languageAsked(request))
  return new Request(url, {
    method: method === 'HEAD' ? 'GET' : method,
    headers: spoken,
    signal,
    ...(bytes && bytes.length > 0 && { body: bytes }),
  })
}
