import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './encodingFor.ts'

/** Bytes ready to be sent, with the head for whoever has them not, and for whoever has. */
export type Sendable = {
  bytes: Buffer
  head: OutgoingHttpHeaders
  known: OutgoingHttpHeaders
  tag: string
}

/** Fewer bytes than a packet holds gain nothing, and photos are as small as they get. */
const worthwhile = 1_024
const compressible = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b)/
/** The steps after the fifth cost ten times as much, for a twentieth of the bytes. */
const brotliQuality = 5

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} as const

/**
 * What 304 says (RFC 9110, 15.4.5, and what a page elsewhere needs to read it): whoever has the bytes has the rest of
 * their head too, and the keys of a page are three times as long as all this.
 */
const told = /^(?:access-control-.*|cache-control|etag|last-modified|vary)$/

const errors = Buffer.from('{"errors"')

/** A whole answer in memory: made once, compressed once for each encoding that somebody asks for. */
export class PreparedAnswer {
  readonly status: number
  /** Bytes that it takes, with room for its compressed forms. */
  readonly size: number
  /** Whether it is the same for all, and may be kept. */
  readonly isForAll: boolean
  /** Whether it is one of GraphQL's that says what went wrong. */
  readonly saysWhyNot: boolean
  readonly #body: Buffer
  readonly #head: OutgoingHttpHeaders
  readonly #isCompressed: boolean
  readonly #changedAt: number
  readonly #revisedAt: number
  readonly #madeAt = Date.now()
  readonly #ready = new Map<Encoding, Sendable>()
  readonly #underWay = new Map<Encoding, Promise<Sendable>>()

  /**
   * @param head all that the answer says, names in small letters; an ETag is of the body as it is.
   * @param revisedAt milliseconds of the second in which anything changed last; what it says of itself unless given.
   */
  constructor(status: number, head: OutgoingHttpHeaders, body: Buffer, revisedAt?: number) {
    this.status = status
    this.#changedAt = Date.parse(String(head['last-modified']))
    this.#revisedAt = revisedAt ?? this.#changedAt
    this.#head = head
    this.#body = body
    this.size = Math.ceil(body.length * 1.5) + 2_048
    this.#isCompressed =
      body.length >= worthwhile && compressible.test(String(head['content-type']))
    this.saysWhyNot = body.subarray(0, errors.length).equals(errors)
    this.isForAll = String(head['cache-control']).includes('s-maxage')
    this.#ready.set('identity', this.#sendable(body, 'identity'))
  }

  /** The answer in that encoding; null when it has to be compressed first. */
  find(encoding: Encoding): Sendable | null {
    return this.#ready.get(this.#worthwhile(encoding)) ?? null
  }

  /** The answer in that encoding. */
  async prepare(encoding: Encoding): Promise<Sendable> {
    const chosen = this.#worthwhile(encoding)
    const ready = this.#ready.get(chosen)
    if (ready !== undefined || chosen === 'identity')
      return ready ?? this.#sendable(this.#body, chosen)
    const making =
      this.#underWay.get(chosen) ??
      compress[chosen](this.#body).then((bytes) => {
        const sendable = this.#sendable(bytes, chosen)
        this.#ready.set(chosen, sendable)
        return sendable
      })
    this.#underWay.set(chosen, making)
    return making
  }

  /** Whether the client has these very bytes already, or was there since they last changed (RFC 9110, 13.1). */
  isKnownTo(headers: IncomingHttpHeaders, { tag }: Pick<Sendable, 'tag'>): boolean {
    if (this.status !== 200) return false
    const tags = headers['if-none-match']
    if (tags === tag) return true
    if (tags !== undefined)
      return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')))
    const since = Date.parse(headers['if-modified-since'] ?? '')
    if (since > this.#revisedAt) return true
    // Elsewhere these bytes may have come back after others: of what is named by other times nobody knows.
    const isOurs = since === this.#revisedAt || since === this.#changedAt
    // While a second lasts the one before it is named: of that very second something else may have been sent.
    return isOurs && this.#madeAt >= since + 2_000
  }

  #worthwhile(encoding: Encoding): Encoding {
    return this.#isCompressed ? encoding : 'identity'
  }

  #sendable(bytes: Buffer, encoding: Encoding): Sendable {
    const { etag } = this.#head
    const tag = encoding === 'identity' ? String(etag) : String(etag).replace(/"$/, `-${encoding}"`)
    const head = {
      ...this.#head,
      ...(etag !== undefined && { etag: tag }),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      'content-length': String(bytes.length),
    }
    const known = Object.fromEntries(Object.entries(head).filter(([name]) => told.test(name)))
    return { bytes, head, known, tag }
  }
}
