import type { Payload } from 'payload'
import { answerPublished } from '../delivery/graphql/answerPublished.ts'
import { graphQLPath } from '../delivery/graphql/publishedQueries.ts'
import { handleDelivery } from '../delivery/handle.ts'
import { handleWellKnown } from '../delivery/handleWellKnown.ts'
import { isWellKnown } from '../delivery/wellKnown.ts'
import { publicPhoto } from '../images/servePhoto.ts'
import { handleSite } from '../site/handleSite.ts'
import { isOfSite } from '../site/isOfSite.ts'
import type { Deliver } from '../lifetime/delivering.ts'

/** Answers what readers ask from what is published: pages, articles and lists, feeds and sitemaps, the bytes of photos. */
export const deliverFrom =
  (payload: Payload): Deliver =>
  (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === graphQLPath) return answerPublished(request, payload)
    if (isWellKnown(pathname)) return handleWellKnown(request, payload)
    if (isOfSite(pathname)) return handleSite(request, payload)
    const photo = photoIn.exec(pathname)?.[1]
    return photo === undefined ? handleDelivery(request, payload) : publicPhoto(photo, payload)
  }

const photoIn = /^\/api\/images\/file\/([^/]+)$/
