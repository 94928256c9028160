import type { Payload } from 'payload'
import { type Revision, revisionOf } from '../publishing/siteRevision.ts'
import { answerText, moveTo, refuse, refuseBriefly } from './answer.ts'
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
    // Asked before the content: a change in between makes the content newer than it says, never older.
    const revision = await revisionOf(payload)
    const found = await find(new URL(request.url), payload, revision)
    if (found === null) return refuseBriefly(request, 'notFound', ['list'])
    if ('movedTo' in found) return moveTo(found.movedTo, found.keys)
    const changedAt = new Date(revision.at)
    const { turnedAt = changedAt, ...file } = found
    return answerText(request, { ...file, changedAt: turnedAt > changedAt ? turnedAt : changedAt })
  } catch (err) {
    payload.logger.error({ msg: 'A feed or a sitemap could not be made.', err })
    return refuse(request, 'internal')
  }
}

const find = async (
  { pathname, searchParams }: URL,
  payload: Payload,
  { revision, at }: Revision,
): Promise<Written | Moved | null> => {
  switch (pathname) {
    case '/sitemap.xml':
      return keptSitemap(payload, searchParams.get('part'), revision)
    case '/news-sitemap.xml':
      return findNewsSitemap(payload, new Date())
    case '/robots.txt':
      return robots()
    default:
      return findFeed(payload, pathname.split('/').slice(2), new Date(at))
  }
}
