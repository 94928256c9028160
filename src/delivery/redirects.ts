import type { Edition } from './Edition.ts'
import { settings } from '../config/settings.ts'
import { findRows } from '../database/rows.ts'
import { pathOfTarget, sitePath } from '../domain/redirects.ts'
import { readRegister } from '../publishing/registers.ts'
import { cursorsOf } from './cursor.ts'
import type { Found } from './found.ts'
import { livePaths } from './livePaths.ts'
import { type PagingAsked, readPaging } from './paging.ts'
import type { Redirect } from './shapes.ts'

/** A path of the site. */
const { toCursor, fromCursor } = cursorsOf('redirects', /^\/[^\p{C}]{1,1000}$/u)

/** Chains are followed so far: the newsroom closes no circle, and nobody makes longer ones. */
const mostHops = 20

/**
 * Where readers are sent from addresses that there are no longer: former ones of live articles, and what the newsroom
 * has set, by path, each to where the chain ends. What leads away from a live page is left out, for the page wins.
 */
export const redirectList = async (
  edition: Edition,
  asked: PagingAsked,
): Promise<Found<{ docs: Redirect[]; next: string | null }>> => {
  const paging = readPaging(asked, fromCursor)
  if ('outcome' in paging) return paging
  const { below = '/', limit } = paging
  const former = await readRegister(edition.payload, 'formerAddresses', { below, limit: limit + 1 })
  const written = await findRows(edition.payload, 'redirects', {
    limit: limit + 1,
    select: ['from'],
    sort: 'from',
    where: { from: { greater_than: below } },
  })
  const all = [...former.map(({ place }) => place), ...written.map(({ from }) => from)]
  const paths = [...new Set(all)].sort(byBytes)
  const page = paths.slice(0, limit)
  const ends = await endsOf(edition, page)
  const last = page.at(-1)
  return {
    outcome: 'found',
    value: {
      docs: page.flatMap((from) => {
        const to = ends.get(from)
        return to === undefined ? [] : [{ from, to }]
      }),
      next: last !== undefined && paths.length > limit ? toCursor(last) : null,
    },
    keys: ['list'],
  }
}

/** Where readers are sent from a path of the site that is no page, to the end of the chain; null where nowhere. */
export const redirectFrom = async (edition: Edition, path: string): Promise<string | null> => {
  const from = sitePath(path)
  return from === null ? null : ((await endsOf(edition, [from])).get(from) ?? null)
}

/** As both databases sort texts. */
const byBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other))

/** Where each path leads in the end, of those that lead anywhere. */
const endsOf = async (edition: Edition, paths: readonly string[]): Promise<Map<string, string>> => {
  const ends = new Map<string, string>()
  /** From each path of the page: where the walk stands now. */
  let walking = new Map(paths.map((path) => [path, path]))
  for (let hop = 0; hop < mostHops && walking.size > 0; hop++) {
    const { live, next } = await stepsFrom(edition, [...new Set(walking.values())])
    const onward = new Map<string, string>()
    for (const [from, at] of walking) {
      const to = live.has(at) ? undefined : next.get(at)
      if (to === undefined) continue
      ends.set(from, to)
      const path = pathOfTarget(to, settings.siteUrl)
      if (path !== null && path !== from) onward.set(from, path)
    }
    walking = onward
  }
  return ends
}

/** Which of the paths are live pages, and where the others lead at once. */
const stepsFrom = async (
  edition: Edition,
  paths: readonly string[],
): Promise<{ live: Set<string>; next: Map<string, string> }> => {
  const { live, moved } = await livePaths(edition.payload, paths)
  const rows = await findRows(edition.payload, 'redirects', {
    select: ['from', 'to'],
    where: { from: { in: [...paths] } },
  })
  return { live, next: new Map([...rows.map(({ from, to }) => [from, to] as const), ...moved]) }
}
