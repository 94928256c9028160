import type { Payload } from 'payload'
import { findGlobalRow } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import type { LivePage } from '../publishing/frozen.ts'
import { everything, inCategory } from '../publishing/lists.ts'
import { readList } from '../publishing/readList.ts'
import { type CardRow, cardRowsOf } from './cards.ts'

/** The other articles a page shows, as rows. */
export type Neighbours = { related: CardRow[]; recommended: CardRow[]; otherNews: CardRow[] }

const most = { recommended: 7, otherNews: 10 }

/**
 * What stands beside the article: its related ones; what the front page recommends, or else the newest of other
 * sections; the newest of its category. None of the lists holds the article, or one of a list before it.
 */
export const neighboursOf = async (
  payload: Payload,
  { id, category, content }: LivePage,
  section: string | null,
): Promise<Neighbours> => {
  const taken = new Set([id])
  const related = await cardRowsOf(payload, take(taken, content.related))
  const chosen = await chosenFor(payload, taken)
  const recommended = chosen.length > 0 ? chosen : await newestOutside(payload, section, taken)
  take(
    taken,
    recommended.map((row) => row.id),
  )
  return { related, recommended, otherNews: await newestOf(payload, category, taken) }
}

/** Those that no list has yet, which from now on one has. */
const take = (taken: Set<string>, ids: readonly string[]): string[] => {
  const fresh = [...new Set(ids)].filter((id) => !taken.has(id))
  for (const id of fresh) taken.add(id)
  return fresh
}

const newestOf = async (
  payload: Payload,
  category: string | null,
  taken: ReadonlySet<string>,
): Promise<CardRow[]> => {
  if (category === null) return []
  const limit = most.otherNews + taken.size
  const listed = await readList(payload, inCategory(category), { limit })
  const ids = listed.map(({ article }) => article).filter((id) => !taken.has(id))
  return cardRowsOf(payload, ids.slice(0, most.otherNews))
}

/** What the newsroom recommends that is live, without what stands on the page already. */
const chosenFor = async (payload: Payload, taken: ReadonlySet<string>): Promise<CardRow[]> => {
  const { recommended } = await findGlobalRow(payload, 'frontPage', { select: ['recommended'] })
  const others = idsOf(recommended).filter((id) => !taken.has(id))
  return (await cardRowsOf(payload, others)).slice(0, most.recommended)
}

const atOnce = 100

/** How far back the newest of other sections are looked for: a section may have had a busy week. */
const farthest = 1_000

const newestOutside = async (
  payload: Payload,
  section: string | null,
  taken: ReadonlySet<string>,
): Promise<CardRow[]> => {
  const found: string[] = []
  let below: string | undefined
  for (let seen = 0; seen < farthest && found.length < most.recommended; seen += atOnce) {
    const listed = await readList(payload, everything, { below, limit: atOnce })
    const others = listed.filter((one) => one.section !== section && !taken.has(one.article))
    found.push(...others.map(({ article }) => article))
    if (listed.length < atOnce) break
    below = listed.at(-1)?.place
  }
  return cardRowsOf(payload, found.slice(0, most.recommended))
}
