import type { Payload } from 'payload'
import { revisionOf } from '../publishing/siteRevision.ts'
import { allow, answerWith, moveTo, refuse } from './answer.ts'
import { findArticle } from './findArticle.ts'
import type { Found } from './found.ts'
import { latestArticles } from './latestArticles.ts'

const root = '/api/v1'

/**
 * Answers everything under /api/v1 from the read model alone, whoever asks: there is nothing in it that
 * is not public. Never throws; a fault of ours is logged and answered with 500.
 */
export const handleDelivery = async (request: Request, payload: Payload): Promise<Response> => {
  if (request.method === 'OPTIONS') return allow()
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(request)
  try {
    // Asked before the content: a change in between makes the content newer than it says, never older.
    const { at } = await revisionOf(payload)
    const found = await findFor(new URL(request.url), payload)
    return answerFor(request, found, new Date(at))
  } catch (err) {
    payload.logger.error({ msg: 'The delivery API could not answer.', err })
    return refuse(request, 'internal')
  }
}

const findFor = async (
  { pathname, searchParams }: URL,
  payload: Payload,
): Promise<Found<unknown>> => {
  const [kind, name, ...more] = segmentsOf(pathname)
  if (kind !== 'articles' || more.length > 0) return { outcome: 'absent' }
  if (name !== undefined) return findArticle(payload, name)
  return latestArticles(payload, {
    category: searchParams.get('category'),
    topic: searchParams.get('topic'),
    author: searchParams.get('author'),
    limit: searchParams.get('limit'),
    after: searchParams.get('after'),
  })
}

/** Percent-encoding that is none is left as it came: it names nothing then. */
const segmentsOf = (pathname: string): string[] => {
  const path = pathname.slice(root.length).split('/').filter(Boolean)
  try {
    return path.map(decodeURIComponent)
  } catch (error) {
    if (error instanceof URIError) return path
    throw error
  }
}

const answerFor = (request: Request, found: Found<unknown>, changedAt: Date): Response => {
  switch (found.outcome) {
    case 'found':
      return answerWith(request, { ...found, changedAt })
    case 'moved':
      return moveTo(`${root}/articles/${found.slug}`)
    case 'gone':
      return refuse(request, 'gone')
    case 'absent':
      return refuse(request, 'notFound')
    case 'invalid':
      return refuse(request, 'invalid', { path: found.parameter, says: faults[found.parameter] })
  }
}

const faults = {
  limit: {
    vi: 'Tham số limit phải là số nguyên từ 1 đến 100.',
    en: 'The parameter limit must be a whole number from 1 to 100.',
  },
  after: {
    vi: 'Tham số after phải là giá trị next của lần đọc trước.',
    en: 'The parameter after must be the value next of a former answer.',
  },
} as const

const refuseMethod = (request: Request): Response =>
  refuse(request, 'invalid', {
    status: 405,
    headers: { Allow: 'GET, HEAD, OPTIONS' },
    says: {
      vi: 'Địa chỉ này chỉ để đọc, bằng GET hoặc HEAD.',
      en: 'This address can only be read, with GET or HEAD.',
    },
  })
