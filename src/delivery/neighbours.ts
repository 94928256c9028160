import type { LivePage } from '../publishing/frozen.ts'
import { everything, inCategory } from '../publishing/lists.ts'
import { type Listed, readList } from '../publishing/readList.ts'
import { type CardRow, cardRowsOf } from './cards.ts'
import type { Edition } from './Edition.ts'
import { frontPageOf } from './frontPage.ts'

/** The other articles a page shows, as rows. */
export type Neighbours = { related: CardRow[]; recommended: CardRow[]; otherNews: CardRow[] }

const most = { recommended: 7, otherNews: 10 }

/**
 * What stands beside the article: its related ones; what the front page recommends, or else the newest of other
 * sections; the newest of its category. None of the lists holds the article, or one of a list before it.
 */
export const neighboursOf = async (
  edition: Edition,
  { id, category, content }: LivePage,
  section: string | null,
): Promise<Neighbours> => {
  const taken = new Set([id])
  const take = (ids: readonly string[]): string[] => {
    const fresh = [...new Set(ids)].filter((one) => !taken.has(one))
    for (const one of fresh) taken.add(one)
    return fresh
  }
  const related = take(content.related)
  const chosen = await chosenFor(edition, taken)
  const recommended = take(chosen ?? (await newestOutside(edition, section, taken)))
  const otherNews = await newestOf(edition, category, taken)
  // All at once: each question costs more than another row.
  const rows = await cardRowsOf(edition, [...related, ...recommended, ...otherNews])
  const known = new Map(rows.map((row) => [row.id, row]))
  const rowsOf = (ids: readonly string[]) => ids.flatMap((one) => known.get(one) ?? [])
  return {
    related: rowsOf(related),
    recommended: rowsOf(recommended),
    otherNews: rowsOf(otherNews),
  }
}

/** What the newsroom recommends that is live, without what stands on the page already; null when that is nothing. */
const chosenFor = async (
  edition: Edition,
  taken: ReadonlySet<string>,
): Promise<string[] | null> => {
  const { recommended } = await frontPageOf(edition)
  const others = recommended.map(({ id }) => id).filter((id) => !taken.has(id))
  return others.length > 0 ? others.slice(0, most.recommended) : null
}

const newestOf = async (
  edition: Edition,
  category: string | null,
  taken: ReadonlySet<string>,
): Promise<string[]> => {
  if (category === null) return []
  const limit = most.otherNews + taken.size
  const listed = await readList(edition.payload, inCategory(category), { limit })
  const ids = listed.map(({ article }) => article).filter((id) => !taken.has(id))
  return ids.slice(0, most.otherNews)
}

/** The newest articles; further back is looked where one section had all of them. */
const near = 100
const far = 1_000

const newestOutside = async (
  edition: Edition,
  section: string | null,
  taken: ReadonlySet<string>,
): Promise<string[]> => {
  const outside = (listed: readonly Listed[]) =>
    listed
      .filter((one) => one.section !== section && !taken.has(one.article))
      .slice(0, most.recommended)
  let found = outside(await edition.once(readNear))
  if (found.length < most.recommended) found = outside(await edition.once(readFar))
  return found.map(({ article }) => article)
}

const readNear = ({ payload }: Edition): Promise<Listed[]> =>
  readList(payload, everything, { limit: near })
const readFar = ({ payload }: Edition): Promise<Listed[]> =>
  readList(payload, everything, { limit: far })
