import type { Edition } from './Edition.ts'
import { type Category, childrenIn } from '../publishing/categories.ts'
import { inCategory } from '../publishing/lists.ts'
import { readList } from '../publishing/readList.ts'
import { type CardRow, cardOf, cardRowsOf, shownOn } from './cards.ts'
import { correctionWith, readCorrections } from './corrections.ts'
import type { Found } from './found.ts'
import { frontPageOf } from './frontPage.ts'
import { namesOf, treeOf } from './names.ts'
import { renderContextWith } from './renderContext.ts'
import type { Home } from './shapes.ts'
import { surrogateKeys } from './surrogateKeys.ts'

const most = { recommended: 7, sections: 30, inSection: 5, corrections: 5 }

/** The front page: each article once, in the slots, or else among what is recommended, or else in its section. */
export const findHome = async (edition: Edition): Promise<Found<Home>> => {
  const { slots, recommended: chosen } = await frontPageOf(edition)
  const taken = new Set(slots.map(({ id }) => id))
  const recommended = chosen.filter(({ id }) => !taken.has(id)).slice(0, most.recommended)
  for (const { id } of recommended) taken.add(id)
  const tree = await treeOf(edition)
  const sections = await sectionsOf(edition, tree, taken)
  const paging = { below: undefined, limit: most.corrections }
  const { entries } = await readCorrections(edition, paging)
  const rows = [
    ...slots,
    ...recommended,
    ...sections.flatMap((section) => section.rows),
    ...entries.map(({ row }) => row),
  ]
  const shown = shownOn(rows)
  const made = renderContextWith(await namesOf(edition, shown))
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
  edition: Edition,
  tree: readonly Category[],
  taken: Set<string>,
): Promise<Section[]> => {
  const chosen: { category: string; ids: string[] }[] = []
  for (const { id } of childrenIn(tree, null)) {
    if (chosen.length === most.sections) break
    const ids = await newestOf(edition, id, taken)
    for (const one of ids) taken.add(one)
    if (ids.length > 0) chosen.push({ category: id, ids })
  }
  const rows = await cardRowsOf(
    edition,
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
  edition: Edition,
  category: string,
  taken: ReadonlySet<string>,
): Promise<string[]> => {
  const found: string[] = []
  for (let below: string | undefined; ;) {
    const listed = await readList(edition.payload, inCategory(category), { below, limit: atOnce })
    found.push(...listed.map(({ article }) => article).filter((id) => !taken.has(id)))
    if (found.length >= most.inSection || listed.length < atOnce) break
    below = listed.at(-1)?.place
  }
  return found.slice(0, most.inSection)
}
