import type { Edition } from './Edition.ts'
import { forOthers } from '../publishing/forOthers.ts'
import { settings } from '../config/settings.ts'
import { findArticle } from './findArticle.ts'
import type { Found } from './found.ts'
import { type Item, ninjsOf } from './ninjs.ts'

/** What an address ends with that asks for an article in this form. */
export const ninjsEnding = '.ninjs'

/** An article for other systems, in the words of the IPTC; by its id, or its slug as well. */
export const findNinjs = async (edition: Edition, idOrSlug: string): Promise<Found<Item>> => {
  const found = await findArticle(edition, idOrSlug, forOthers)
  if (found.outcome === 'found')
    return { ...found, value: ninjsOf(found.value, settings.publicUrl) }
  if (found.outcome !== 'moved') return found
  return { ...found, present: { name: `${found.present.name}${ninjsEnding}` } }
}
