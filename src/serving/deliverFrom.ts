import type { Payload } from 'payload'
import { handleDelivery } from '../delivery/handle.ts'
import { handleWellKnown } from '../delivery/handleWellKnown.ts'
import { isWellKnown } from '../delivery/wellKnown.ts'
import { publicPhoto } from '../images/servePhoto.ts'
import type { Deliver } from '../lifetime/delivering.ts'

/** Answers what readers ask from what is published: articles and lists, feeds and sitemaps, and the bytes of photos. */
export const deliverFrom =
  (payload: Payload): Deliver =>
  (request) => {
    const { pathname } = new URL(request.url)
    if (isWellKnown(pathname)) return handleWellKnown(request, payload)
    const photo = photoIn.exec(pathname)?.[1]
    return photo === undefined ? handleDelivery(request, payload) : publicPhoto(photo, payload)
  }

const photoIn = /^\/api\/images\/file\/([^/]+)$/
