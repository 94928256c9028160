import type { Payload } from 'payload'
import { answerText, answerWith, moveTo, refuse, refuseBriefly } from './answer.ts'
import { findDocs } from './docs/findDocs.ts'
import { type Edition, editionOf } from './Edition.ts'
import type { Found, Present } from './found.ts'
import { onlyFields } from './onlyFields.ts'
import { answerOtherMethods } from './otherMethods.ts'
import { routeOf } from './routes.ts'

const root = '/api/v1'

/**
 * Answers everything under /api/v1 from the read model alone, whoever asks: there is nothing in it that
 * is not public. Never throws; a fault of ours is logged and answered with 500.
 */
export const handleDelivery = async (request: Request, payload: Payload): Promise<Response> => {
  const other = answerOtherMethods(request)
  if (other) return other
  try {
    const edition = await editionOf(payload)
    const docs = await findDocs(new URL(request.url).pathname)
    if (docs) return answerText(request, { ...docs, changedAt: edition.changedAt })
    const found = await findFor(new URL(request.url), edition)
    return answerFor(request, found, edition.changedAt)
  } catch (err) {
    payload.logger.error({ msg: 'The delivery API could not answer.', err })
    return refuse(request, 'internal')
  }
}

const findFor = async (
  { pathname, searchParams }: URL,
  edition: Edition,
): Promise<Found<unknown>> => {
  const segments = segmentsOf(pathname)
  const route = routeOf(segments)
  if (!route) return { outcome: 'absent' }
  return route(edition, {
    name: segments[1] ?? '',
    given: (parameter) => searchParams.get(parameter),
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
  const url = new URL(request.url)
  switch (found.outcome) {
    case 'found': {
      const value = onlyFields(found.value, url.searchParams.get('fields'))
      const { keys, isPassing = false } = found
      return answerWith(request, { value, keys, changedAt, isPassing })
    }
    case 'moved':
      return moveTo(presentAddress(url, found.present), found.keys)
    case 'gone':
      return refuseBriefly(request, 'gone', found.keys)
    case 'absent':
      return refuseBriefly(request, 'notFound', ['list'])
    case 'busy':
      return refuse(request, 'busy', { headers: { 'Retry-After': '5' } })
    case 'invalid':
      return refuse(request, 'invalid', { path: found.parameter, says: faults[found.parameter] })
  }
}

/** The same address, with the present slugs in the place of the former ones. */
const presentAddress = (
  { pathname, searchParams }: URL,
  { name, ...parameters }: Present,
): string => {
  const query = new URLSearchParams(searchParams)
  for (const [parameter, slug] of Object.entries(parameters)) query.set(parameter, slug)
  const path = name === undefined ? pathname : `${root}/${segmentsOf(pathname)[0]}/${name}`
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

const faults = {
  limit: {
    vi: 'Tham số limit phải là số nguyên từ 1 đến 100.',
    en: 'The parameter limit must be a whole number from 1 to 100.',
  },
  slug: {
    vi: 'Hãy cho biết slug hoặc id của bài.',
    en: 'Name the article by its slug or id.',
  },
  after: {
    vi: 'Tham số after phải là giá trị next của lần đọc trước.',
    en: 'The parameter after must be the value next of a former answer.',
  },
  q: {
    vi: 'Tham số q phải có ít nhất một từ cần tìm, nhiều nhất 500 ký tự và 40 từ.',
    en: 'The parameter q must ask for a word at least, in 500 characters and 40 words at most.',
  },
  from: {
    vi: 'Tham số from phải là một ngày có thật, dạng 2026-11-30.',
    en: 'The parameter from must be a day that exists, such as 2026-11-30.',
  },
  to: {
    vi: 'Tham số to phải là một ngày có thật, dạng 2026-11-30.',
    en: 'The parameter to must be a day that exists, such as 2026-11-30.',
  },
} as const
