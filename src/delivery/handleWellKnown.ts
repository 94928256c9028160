import type { Payload } from 'payload'
import { answerText, moveTo, refuse, refuseBriefly } from './answer.ts'
import { type Edition, editionOf } from './Edition.ts'
import { findFeed } from './feeds/findFeed.ts'
import { answerOtherMethods } from './otherMethods.ts'
import { findNewsSitemap } from './sitemaps/newsSitemap.ts'
import { keptSitemap } from './sitemaps/keptSitemap.ts'
import { robots } from './sitemaps/robots.ts'
import type { Moved, Written } from './written.ts'

/** Answers feeds, sitemaps and robots.txt from the read model alone, as `handleDelivery` does /api/v1. Never throws. */
export const handleWellKnown = async (request: Request, payload: Payload): Promise<Response> => {
  const other = answerOtherMethods(request)
  if (other) return other
  try {
    const edition = await editionOf(payload)
    const found = await find(new URL(request.url), edition)
    if (found === null) return refuseBriefly(request, 'notFound', ['list'])
    if ('movedTo' in found) return moveTo(found.movedTo, found.keys)
    const { changedAt } = edition
    const { turnedAt = changedAt, ...file } = found
    return answerText(request, { ...file, changedAt: turnedAt > changedAt ? turnedAt : changedAt })
  } catch (err) {
    payload.logger.error({ msg: 'A feed or a sitemap could not be made.', err })
    return refuse(request, 'internal')
  }
}

const find = async (
  { pathname, searchParams }: URL,
  edition: Edition,
): Promise<Written | Moved | null> => {
  switch (pathname) {
    case '/sitemap.xml':
      return keptSitemap(edition, searchParams.get('part'))
    case '/news-sitemap.xml':
      return findNewsSitemap(edition, new Date())
    case '/robots.txt':
      return robots()
    default:
      return findFeed(edition, pathname.split('/').slice(2))
  }
}
