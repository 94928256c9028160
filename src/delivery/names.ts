import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { findRows } from '../database/rows.ts'
import { authorPath, categoryPath, topicPath } from '../domain/addresses.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { categoriesOf, type Category } from '../publishing/categories.ts'
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

/** Looks up the names that one answer needs: all categories, which are few, and the authors and topics given by id. */
export const namesOf = async (
  payload: Payload,
  needed: { authors?: Ids; topics?: Ids; tree?: readonly Category[] } = {},
): Promise<Names> => {
  const tree = needed.tree ?? (await categoriesOf(payload))
  const categories = new Map(tree.map((row) => [row.id, namedAt(categoryPath, row)]))
  const authors = await namedRows(payload, 'authors', needed.authors)
  const topics = await namedRows(payload, 'topics', needed.topics)
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

const { siteUrl } = settings

type Row = { id: string; name: string; slug?: string | null }

const namedAt = (path: (slug: string) => string, { id, name, slug }: Row): Named => ({
  id,
  name,
  slug: slug ?? '',
  url: siteUrl + path(slug ?? ''),
})

const paths = { authors: authorPath, topics: topicPath } as const

const namedRows = async (
  payload: Payload,
  collection: keyof typeof paths,
  needed: Ids = [],
): Promise<Map<string, Named>> => {
  const ids = [...new Set(needed.filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const rows = await findRows(payload, collection, { select: ['name', 'slug'], where })
  return new Map(rows.map((row) => [row.id, namedAt(paths[collection], row)]))
}
