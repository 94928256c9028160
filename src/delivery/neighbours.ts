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
 * What stands beside the article: its related ones, the newest of its category, and what the front page
 * recommends, or else the newest of other sections.
 */
export const neighboursOf = async (
  payload: Payload,
  { id, category, content: { related } }: LivePage,
  section: string | null,
): Promise<Neighbours> => {
  const apart = new Set([id, ...related])
  const limit = most.otherNews + apart.size
  const same = category === null ? [] : await readList(payload, inCategory(category), { limit })
  const chosen = await chosenFor(payload, id)
  const ids = {
    related: related.filter((one) => one !== id),
    recommended: chosen.length > 0 ? [] : await newestOutside(payload, section, id),
    otherNews: same
      .map(({ article }) => article)
      .filter((one) => !apart.has(one))
      .slice(0, most.otherNews),
  }
  const rows = await cardRowsOf(payload, Object.values(ids).flat())
  const known = new Map(rows.map((row) => [row.id, row]))
  const pick = (wanted: string[]) => wanted.flatMap((one) => known.get(one) ?? [])
  return {
    related: pick(ids.related),
    recommended: chosen.length > 0 ? chosen : pick(ids.recommended),
    otherNews: pick(ids.otherNews),
  }
}

/** What the newsroom recommends that is live, without the article itself. */
const chosenFor = async (payload: Payload, id: string): Promise<CardRow[]> => {
  const { recommended } = await findGlobalRow(payload, 'frontPage', { select: ['recommended'] })
  const others = idsOf(recommended).filter((one) => one !== id)
  return (await cardRowsOf(payload, others)).slice(0, most.recommended)
}

const atOnce = 100

/** How far back the newest of other sections are looked for: a section may have had a busy week. */
const farthest = 1_000

const newestOutside = async (
  payload: Payload,
  section: string | null,
  id: string,
): Promise<string[]> => {
  const found: string[] = []
  let below: string | undefined
  for (let seen = 0; seen < farthest && found.length < most.recommended; seen += atOnce) {
    const listed = await readList(payload, everything, { below, limit: atOnce })
    const others = listed.filter((one) => one.section !== section && one.article !== id)
    found.push(...others.map(({ article }) => article))
    if (listed.length < atOnce) break
    below = listed.at(-1)?.place
  }
  return found.slice(0, most.recommended)
}
