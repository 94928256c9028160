import { type Asker, findRows } from '../database/rows.ts'

/** A row of the small table of categories. */
export type Category = { id: string; name: string; slug: string; parent: string | null }

/** All categories: some dozens of rows. */
export const categoriesOf = async (asker: Asker): Promise<Category[]> => {
  const rows = await findRows(asker, 'categories', {
    select: ['name', 'slug', 'parent'],
    sort: 'id',
  })
  return rows.map(({ id, name, slug, parent }) => ({
    id,
    name,
    slug: String(slug),
    parent: parent ?? null,
  }))
}
