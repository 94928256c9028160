import type { IncomingMessage, ServerResponse } from 'node:http'
import { remembering } from '../domain/remembering.ts'
import type { Deliver } from '../lifetime/delivering.ts'
import { addressOf, graphQLPath, publishedIn } from '../delivery/graphql/publishedQueries.ts'
import type { Freshness } from '../lifetime/freshness.ts'
import { type Encoding, encodingFor } from './encodingFor.ts'
import { KeptAnswers } from './KeptAnswers.ts'
import { LastChanges } from './LastChanges.ts'
import { PreparedAnswer, type Sendable } from './PreparedAnswer.ts'
import { rangeOf } from './rangeOf.ts'
import { isOfPhoto, kindOf, readersAddress } from './readersAddress.ts'
import { refuse } from './refuse.ts'
import { readShort } from './readShort.ts'
import { dressed } from './setHeaders.ts'

type Readers = {
  freshness: Freshness
  delivering: () => Deliver | null
  publicUrl: string
  /** Whether something may be made for the caller; otherwise they have been refused. */
  mayHaveMade: (
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
  ) => Promise<boolean>
}

/** Answers readers from finished bytes: what is published is made into an answer once, and not again before it changes. */
export const answerReaders = ({ freshness, delivering, publicUrl, mayHaveMade }: Readers) => {
  const make = async (deliver: Deliver, address: string): Promise<PreparedAnswer | null> => {
    const response = await deliver(new Request(publicUrl + address))
    if (response === null) return null
    const given = Object.fromEntries(response.headers)
    if (!isOfPhoto(address)) given.vary = [given.vary, 'Accept-Encoding'].filter(Boolean).join(', ')
    const { status } = response
    const revisedAt = Date.parse(given['last-modified'] ?? '')
    if (given.etag !== undefined && !Number.isNaN(revisedAt)) {
      const changedAt = lastChanges.of(address, given.etag, revisedAt)
      given['last-modified'] = new Date(changedAt).toUTCString()
    }
    const head = dressed(address, { status, given, house: { publicUrl } })
    const body = Buffer.from(await response.arrayBuffer())
    return new PreparedAnswer(status, head, body, revisedAt)
  }
  const lastChanges = new LastChanges()
  // Apart, each within its own bound: photos, large and many, would drive out what costs more to make; and so would
  // whoever asks for the same again and again in other words.
  const kept = {
    photo: new KeptAnswers(freshness, 64),
    chosen: new KeptAnswers(freshness, 32),
    plain: new KeptAnswers(freshness, 64),
  }
  const keptOf = (address: string) => kept[kindOf(address)]
  const remembered = remembering(readersAddress)

  /** The address of a reader's question; null for any other request. */
  const addressAskedBy = ({ method, url = '' }: IncomingMessage): string | null =>
    method === 'GET' || method === 'HEAD' ? remembered(url) : null

  /** @returns whether the answer was there, and is given. */
  const answerAtOnce = (request: IncomingMessage, response: ServerResponse): boolean => {
    const address = addressAskedBy(request)
    if (address === null || !freshness.isConfirmed()) return false
    const encoding = encodingAskedBy(request)
    const answer = keptOf(address).find(address)
    const sendable = answer?.find(encoding)
    if (!answer || !sendable) return false
    send(request, response, answer, sendable)
    return true
  }

  /** @returns whether there was an answer to the question, or a refusal, which is given. */
  const answerAt = async (
    address: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> => {
    const deliver = delivering()
    if (deliver === null) return false
    const making = () => make(deliver, address)
    const keeping = keptOf(address)
    const isKept = await isPresent(freshness)
    const found = isKept ? keeping.find(address) : null
    // A page shows many photos, and each is read once.
    const isFree = found !== null || isOfPhoto(address) || (isKept && keeping.isUnderWay(address))
    if (!isFree && !(await mayHaveMade(request, response, address))) return true
    const made = found ?? (await (isKept ? keeping.make(address, making) : making()))
    // A query that comes to nothing is told so in the caller's language.
    if (made === null || (request.method === 'POST' && made.saysWhyNot)) return false
    send(request, response, made, await made.prepare(encodingAskedBy(request)))
    return true
  }

  /** @returns the request for others to answer; null where it was a reader's question, and is answered or refused. */
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<IncomingMessage | null> => {
    const query = isQuery(request) ? await readShort(request, mostOfQuery) : null
    const address = query ? addressOfQuery(query.text) : addressAskedBy(request)
    if (address !== null && (await answerAt(address, request, response))) return null
    return query?.again ?? request
  }

  return { answerAtOnce, answer }
}

/** Whether what is kept can be known to hold. Without the database it cannot, and what is made now will say why. */
const isPresent = async (freshness: Freshness): Promise<boolean> => {
  if (freshness.isConfirmed()) return true
  return freshness.confirm().then(
    () => true,
    () => false,
  )
}

/** Whether it is a query that comes in a body from no page of another origin, which Payload would judge. */
const isQuery = ({ headers, method, url }: IncomingMessage): boolean =>
  method === 'POST' &&
  url === graphQLPath &&
  headers.origin === undefined &&
  /^application\/json\b/i.test(headers['content-type'] ?? '')

/** Longer than the text of any published query, with its variables. */
const mostOfQuery = 16_000

const addressOfQuery = (body: string): string | null => {
  const asked = publishedIn(body)
  return asked && addressOf(asked)
}

const encodingOf = remembering(encodingFor)

const encodingAskedBy = ({ headers }: IncomingMessage): Encoding =>
  encodingOf(headers['accept-encoding'] ?? '')

const send = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: PreparedAnswer,
  sendable: Sendable,
): void => {
  const { head, bytes, known } = sendable
  if (request.method === 'POST') response.writeHead(answer.status, head).end(bytes)
  else if (answer.isKnownTo(request.headers, sendable)) response.writeHead(304, known).end()
  else if (request.method === 'HEAD') response.writeHead(answer.status, head).end()
  else if (request.headers.range !== undefined && head['accept-ranges'] === 'bytes')
    sendPart(request, response, sendable)
  else response.writeHead(answer.status, head).end(bytes)
}

const sendPart = (
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, head, tag }: Sendable,
): void => {
  const size = bytes.length
  const part = rangeOf(request.headers, { size, tag })
  if (part === null) response.writeHead(200, head).end(bytes)
  else if (part === 'none')
    refuse(request, response, {
      code: 'invalid',
      status: 416,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Cache-Control': 'no-store',
        'Content-Range': `bytes */${size}`,
      },
    })
  else
    response
      .writeHead(206, {
        ...head,
        'content-range': `bytes ${part.start}-${part.end}/${size}`,
        'content-length': String(part.end - part.start + 1),
      })
      .end(bytes.subarray(part.start, part.end + 1))
}
