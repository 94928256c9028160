import { isWellKnown } from '../delivery/wellKnown.ts'

/** Whether the site answers an address: whatever is no part of the newsroom, and no file for programs. */
export const isOfSite = (url: string): boolean =>
  url.startsWith('/') && !ofNewsroom.test(url) && !isWellKnown(url)

const ofNewsroom = /^\/(?:admin|api|_next|healthz|readyz)(?:[/?]|$)/
