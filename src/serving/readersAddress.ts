import { addressOf, askedByPublished, graphQLPath } from '../delivery/graphql/publishedQueries.ts'
import { isWellKnown } from '../delivery/wellKnown.ts'
import { isOfSite } from '../site/isOfSite.ts'

/** What readers may ask for, in the order in which an address is kept; nothing else changes an answer. */
const parameters = [
  ...(['q', 'category', 'topic', 'author', 'from', 'to'] as const),
  ...(['limit', 'after', 'fields', 'part'] as const),
]
/** The same of pages: where to read on, and what is searched for. */
const parametersOfSite = ['q', 'category', 'author', 'from', 'to', 'after'] as const

/**
 * The address under which an answer to readers is kept: its parameters that count, each once and in one order.
 *
 * @param url as it stands in the request: path and query.
 * @returns null for what is none of the readers' addresses.
 */
export const readersAddress = (url: string): string | null => {
  if (url.startsWith(`${graphQLPath}?`)) return addressOfQuery(url)
  if (isOfPhoto(url)) return url.split('?', 1)[0] ?? null
  const isPage = isOfSite(url)
  if (!isPage && !/^\/api\/v1(?:[/?]|$)/.test(url) && !isWellKnown(url)) return null
  const [path = '', query = ''] = url.split(/\?(.*)/s, 2)
  const asked = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of isPage ? parametersOfSite : parameters) {
    const value = asked.get(name)
    if (value !== null) kept.set(name, value)
  }
  return kept.size === 0 ? path : `${path}?${kept}`
}

/** Of a published query; its text may be long, what it is kept under is short. */
const addressOfQuery = (url: string): string | null => {
  const asked = askedByPublished(
    Object.fromEntries(new URLSearchParams(url.slice(graphQLPath.length))),
  )
  return asked && addressOf(asked)
}

/**
 * What is asked for by an address: a photo; an answer of which there are as many as readers find words for (a search, a
 * place in a list, some fields alone); or one of those that there is one of.
 */
export const kindOf = (address: string): 'photo' | 'chosen' | 'plain' => {
  if (isOfPhoto(address)) return 'photo'
  return /[?&](?:q|from|to|after|fields|variables)=/.test(address) ? 'chosen' : 'plain'
}

/** Whether it is the address of a photo's bytes. */
export const isOfPhoto = (address: string): boolean => address.startsWith('/api/images/file/')
