import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { findRow, findRows } from '../database/rows.ts'
import { authorPath, categoryPath, topicPath } from '../domain/addresses.ts'
import { pathTo } from '../domain/categoryTree.ts'
import { categoriesOf } from '../publishing/categories.ts'
import { sectionOf } from '../publishing/lists.ts'
import type { Named } from './shapes.ts'

/** The present names and addresses of what published rows hold as ids. */
export type Names = {
  category: (id: string | null) => Named | null
  /** From the top down to the category itself. */
  categoryPath: (id: string | null) => Named[]
  /** The id of the category at the top. */
  section: (category: string | null) => string | null
  author: (id: string | null) => Named | null
  topic: (id: string) => Named | null
}

/** Looks up the names that one answer needs: all categories, which are few, and the authors and topics given by id. */
export const namesOf = async (
  payload: Payload,
  needed: { authors?: readonly string[]; topics?: readonly string[] } = {},
): Promise<Names> => {
  const { publicUrl } = settings
  const tree = await categoriesOf(payload)
  const categories = new Map(
    tree.map(({ id, name, slug }) => [id, { name, slug, url: publicUrl + categoryPath(slug) }]),
  )
  const at = (row: Row | undefined, path: (slug: string) => string): Named | null =>
    row ? { ...row, url: publicUrl + path(row.slug) } : null
  const authors = await namedRows(payload, 'authors', needed.authors)
  const topics = await namedRows(payload, 'topics', needed.topics)
  return {
    category: (id) => categories.get(id ?? '') ?? null,
    categoryPath: (id) =>
      pathTo(id, tree)
        .flatMap((one) => categories.get(one) ?? [])
        .reverse(),
    section: (id) => sectionOf(id, tree),
    author: (id) => at(authors.get(id ?? ''), authorPath),
    topic: (id) => at(topics.get(id), topicPath),
  }
}

type Row = { name: string; slug: string }

const namedRows = async (
  payload: Payload,
  collection: 'authors' | 'topics',
  ids: readonly string[] = [],
): Promise<Map<string, Row>> => {
  if (ids.length === 0) return new Map()
  const where = { id: { in: [...ids] } }
  const rows = await findRows(payload, collection, { select: ['name', 'slug'], where })
  return new Map(rows.map(({ id, name, slug }) => [id, { name, slug: String(slug) }]))
}

/** The id behind the slug of a category, an author or a topic; null when there is none. */
export const idBehind = async (
  payload: Payload,
  collection: 'categories' | 'authors' | 'topics',
  slug: string,
): Promise<string | null> =>
  (await findRow(payload, collection, { slug: { equals: slug } }, { select: [] }))?.id ?? null
