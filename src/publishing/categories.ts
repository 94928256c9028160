import { type Asker, findRows } from '../database/rows.ts'
import { sortKey } from '../domain/text/sortKey.ts'

/** A row of the small table of categories. */
export type Category = {
  id: string
  name: string
  slug: string
  parent: string | null
  order: number
}

/** All categories: some dozens of rows. */
export const categoriesOf = async (asker: Asker): Promise<Category[]> => {
  const rows = await findRows(asker, 'categories', {
    select: ['name', 'slug', 'parent', 'order'],
    sort: 'id',
  })
  return rows.map(({ id, name, slug, parent, order }) => ({
    id,
    name,
    slug: String(slug),
    parent: parent ?? null,
    order: order ?? 0,
  }))
}

/** What stands below a category, or at the top for null, in the newsroom's order, and then as Vietnamese sorts names. */
export const childrenIn = (tree: readonly Category[], parent: string | null): Category[] => {
  const known = new Set(tree.map(({ id }) => id))
  return tree
    .filter((one) => (known.has(one.parent ?? '') ? one.parent : null) === parent)
    .map((one) => ({ one, key: sortKey(one.name) }))
    .sort((a, b) => a.one.order - b.one.order || (a.key < b.key ? -1 : Number(a.key > b.key)))
    .map(({ one }) => one)
}
