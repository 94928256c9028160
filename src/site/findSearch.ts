import type { Edition } from '../delivery/Edition.ts'
import type { Found } from '../delivery/found.ts'
import { searchArticles } from '../delivery/search.ts'
import type { Asked } from './asked.ts'
import type { Around } from './frame/around.ts'
import type { Page } from './page.ts'
import { searchPage } from './pages/search.ts'

/** Asked for what cannot be looked for; what readers are told instead. */
export type Unfit = { outcome: 'invalid'; page: Page }

/** What readers find by a word; without one, the form alone. */
export const findSearch = async (
  edition: Edition,
  { given }: Asked,
  { sections }: Around,
): Promise<Found<Page> | Unfit> => {
  const asked = {
    q: given('q'),
    category: given('category'),
    author: given('author'),
    from: given('from'),
    to: given('to'),
    after: given('after'),
  }
  const pageOf = (more: Pick<Parameters<typeof searchPage>[0], 'found' | 'fault'>): Page =>
    searchPage({ asked, sections, ...more })
  if (asked.q === null) return { outcome: 'found', value: pageOf({}), keys: [] }
  const found = await searchArticles(edition, { ...asked, limit: null })
  switch (found.outcome) {
    case 'found':
      return { ...found, value: pageOf({ found: found.value }) }
    case 'invalid':
      return { outcome: 'invalid', page: pageOf({ fault: found.parameter }) }
    default:
      return found
  }
}
