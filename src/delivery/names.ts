import { settings } from '../config/settings.ts'
import { findRows } from '../database/rows.ts'
import { authorPath, categoryPath, topicPath } from '../domain/addresses.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { categoriesOf, type Category } from '../publishing/categories.ts'
import type { Edition } from './Edition.ts'
import { KnownById } from './KnownById.ts'
import type { Named } from './shapes.ts'

/** The present names and addresses of what published rows hold as ids. */
export type Names = {
  category: (id: string | null) => Named | null
  /** From the top down to the category itself. */
  categoryPath: (id: string | null) => Named[]
  author: (id: string | null) => Named | null
  topic: (id: string) => Named | null
}

type Ids = readonly (string | null)[]

/** All categories, which are few. */
export const treeOf = (edition: Edition): Promise<Category[]> => edition.once(readTree)

const readTree = ({ payload }: Edition) => categoriesOf(payload)

/** The names that one answer needs: of categories, and of the authors and topics given by id. */
export const namesOf = async (
  edition: Edition,
  needed: { authors?: Ids; topics?: Ids } = {},
): Promise<Names> => {
  const { tree, categories } = await edition.once(readCategories)
  const authors = await named(edition, 'authors', needed.authors)
  const topics = await named(edition, 'topics', needed.topics)
  return {
    category: (id) => categories.get(id ?? '') ?? null,
    categoryPath: (id) =>
      pathTo(id, tree)
        .flatMap((one) => categories.get(one) ?? [])
        .reverse(),
    author: (id) => authors.get(id ?? '') ?? null,
    topic: (id) => topics.get(id) ?? null,
  }
}

const readCategories = async (edition: Edition) => {
  const tree = await treeOf(edition)
  return { tree, categories: new Map(tree.map((row) => [row.id, namedAt(categoryPath, row)])) }
}

const { siteUrl } = settings

type Row = { id: string; name: string; slug?: string | null }

const namedAt = (path: (slug: string) => string, { id, name, slug }: Row): Named => ({
  id,
  name,
  slug: slug ?? '',
  url: siteUrl + path(slug ?? ''),
})

const paths = { authors: authorPath, topics: topicPath } as const

/** More than the answers of a day name: some megabytes. */
const mostKnown = 20_000

const known = {
  authors: () => new KnownById<Named>(mostKnown),
  topics: () => new KnownById<Named>(mostKnown),
}

const named = (
  edition: Edition,
  collection: keyof typeof paths,
  needed: Ids = [],
): Promise<ReadonlyMap<string, Named>> =>
  edition.once(known[collection]).find(
    needed.filter((id) => id !== null),
    async (missing) => {
      const where = { id: { in: missing } }
      const rows = await findRows(edition.payload, collection, { select: ['name', 'slug'], where })
      return rows.map((row) => namedAt(paths[collection], row))
    },
  )
