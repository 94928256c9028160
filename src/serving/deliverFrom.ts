import type { Payload } from 'payload'
import { handleDelivery } from '../delivery/handle.ts'
import { publicPhoto } from '../images/servePhoto.ts'
import type { Deliver } from '../lifetime/delivering.ts'

/** Answers what readers ask from what is published: articles and lists, and the bytes of photos. */
export const deliverFrom =
  (payload: Payload): Deliver =>
  (request) => {
    const photo = photoIn.exec(new URL(request.url).pathname)?.[1]
    return photo === undefined ? handleDelivery(request, payload) : publicPhoto(photo, payload)
  }

const photoIn = /^\/api\/images\/file\/([^/]+)$/
