const longest = 1_000

/** What the newsroom itself answers: no old address may stand in front of it. */
const ownRoutes: ReadonlySet<string> = new Set(['admin', 'api', 'feeds', 'media'])

/**
 * A path of the site in the one form in which it is kept and looked up: NFC, percent-decoded once, without
 * a slash at its end. Null for what is no such path: another site's address, one with a query, the root.
 */
export function sitePath(text: string): string | null {
  const path = decoded(text.trim())?.normalize('NFC').replace(/\/$/, '')
  if (path === undefined || path.length > longest) return null
  const isPath = /^(?:\/[^/?#\\\p{C}]+)+$/u.test(path)
  return isPath && !path.split('/').some((part) => part === '.' || part === '..') ? path : null
}

/** Percent-encoding that is none names nothing. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** Whether the path would hide a route of the newsroom. */
export const isOwnRoute = (path: string): boolean =>
  ownRoutes.has((path.split('/')[1] ?? '').toLowerCase())

/** Whether readers can be sent there: a path of the site, or a whole address. */
export const isTarget = (to: string): boolean =>
  to.length <= longest &&
  /^[^\s\\\p{C}]+$/u.test(to) &&
  (/^\/(?!\/)/.test(to) || (/^https?:\/\//i.test(to) && URL.canParse(to)))

/** The path of the site that a target names, be it by the site's whole address; null for another's. */
export function pathOfTarget(to: string, siteUrl: string): string | null {
  const site = new URL(siteUrl)
  const target = new URL(to, site)
  return target.origin === site.origin ? sitePath(target.pathname) : null
}
