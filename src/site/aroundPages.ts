import { settings } from '../config/settings.ts'
import { categoryTree } from '../delivery/categories.ts'
import type { Edition } from '../delivery/Edition.ts'
import type { Found } from '../delivery/found.ts'
import { findSite } from '../delivery/site.ts'
import { clockOf } from '../domain/clock.ts'
import type { Around } from './frame/around.ts'

/** What stands around every page, and what a cache may drop it by. */
export const aroundPages = async (
  edition: Edition,
): Promise<{ around: Around; keys: string[] }> => {
  const site = valueOf(await findSite(edition))
  const tree = valueOf(await categoryTree(edition))
  return {
    around: {
      site: site.value,
      name: site.value.name || new URL(site.value.url).host,
      sections: tree.value.docs,
      now: clock(new Date().toISOString()).iso,
    },
    keys: [...site.keys, ...tree.keys],
  }
}

/** Of a question that always has an answer. */
const valueOf = <Value>(found: Found<Value>): { value: Value; keys: string[] } => {
  if (found.outcome === 'found') return found
  throw new Error(`The site could not be told of itself: ${found.outcome}.`)
}

const clock = clockOf(settings.timeZone)
