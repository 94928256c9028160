import type { Payload } from 'payload'
import { findGlobalRow } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import { categoriesOf, type Category, childrenIn } from '../publishing/categories.ts'
import { inCategory } from '../publishing/lists.ts'
import { readList } from '../publishing/readList.ts'
import { type CardRow, cardOf, cardRowsOf, shownOn } from './cards.ts'
import { correctionWith, readCorrections } from './corrections.ts'
import type { Found } from './found.ts'
import { namesOf } from './names.ts'
import { renderContextWith } from './renderContext.ts'
import type { Home } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

const most = { recommended: 7, sections: 30, inSection: 5, corrections: 5 }

/** The front page: each article once, in the slots, or else among what is recommended, or else in its section. */
export const findHome = async (payload: Payload): Promise<Found<Home>> => {
  const chosen = await findGlobalRow(payload, 'frontPage', { select: ['slots', 'recommended'] })
  const slots = await cardRowsOf(payload, idsOf(chosen.slots))
  const taken = new Set(slots.map(({ id }) => id))
  const others = idsOf(chosen.recommended).filter((id) => !taken.has(id))
  const recommended = (await cardRowsOf(payload, others)).slice(0, most.recommended)
  for (const { id } of recommended) taken.add(id)
  const tree = await categoriesOf(payload)
  const sections = await sectionsOf(payload, tree, taken)
  const paging = { below: undefined, limit: most.corrections }
  const { entries } = await readCorrections(payload, paging)
  const rows = [
    ...slots,
    ...recommended,
    ...sections.flatMap((section) => section.rows),
    ...entries.map(({ row }) => row),
  ]
  const shown = shownOn(rows)
  const made = renderContextWith(await namesOf(payload, { authors: shown.authors, tree }))
  const cards = (of: readonly CardRow[]) => of.map((row) => cardOf(row, made))
  return {
    outcome: 'found',
    value: {
      slots: cards(slots),
      sections: sections.flatMap((section) => {
        const category = made.names.category(section.category)
        return category ? [{ category, docs: cards(section.rows) }] : []
      }),
      recommended: cards(recommended),
      corrections: entries.map((one) => correctionWith(one, made)),
    },
    keys: surrogateKeys(
      ['home', 'list'],
      { categories: sections.map(({ category }) => category) },
      shown,
    ),
  }
}

type Section = { category: string; rows: CardRow[] }

/** The top categories in order, with the newest of each that stands nowhere yet; without those that have none left. */
const sectionsOf = async (
  payload: Payload,
  tree: readonly Category[],
  taken: Set<string>,
): Promise<Section[]> => {
  const chosen: { category: string; ids: string[] }[] = []
  for (const { id } of childrenIn(tree, null)) {
    if (chosen.length === most.sections) break
    const ids = await newestOf(payload, id, taken)
    for (const one of ids) taken.add(one)
    if (ids.length > 0) chosen.push({ category: id, ids })
  }
  const rows = await cardRowsOf(
    payload,
    chosen.flatMap(({ ids }) => ids),
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return chosen.map(({ category, ids }) => ({
    category,
    rows: ids.flatMap((id) => known.get(id) ?? []),
  }))
}

const atOnce = 20

/** A few of a category’s newest that are not taken; read on where the newest stand in the slots. */
const newestOf = async (
  payload: Payload,
  category: string,
  taken: ReadonlySet<string>,
): Promise<string[]> => {
  const found: string[] = []
  for (let below: string | undefined; ;) {
    const listed = await readList(payload, inCategory(category), { below, limit: atOnce })
    found.push(...listed.map(({ article }) => article).filter((id) => !taken.has(id)))
    if (found.length >= most.inSection || listed.length < atOnce) break
    below = listed.at(-1)?.place
  }
  return found.slice(0, most.inSection)
}
