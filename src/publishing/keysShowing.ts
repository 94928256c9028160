import { type Asker, findRows } from '../database/rows.ts'
import { showing } from './lists.ts'
import { readList } from './readList.ts'
import { isOfSite } from './showPhotos.ts'

/** So many articles, and as many authors, fit into a header of 8,000 bytes. */
const most = 90

/** What a cache may drop the bytes of a photo by: whatever shows it, articles, authors or the newspaper itself. */
export const keysShowing = async (asker: Asker, image: string): Promise<string[]> => {
  const articles = await readList(asker, showing(image), { limit: most })
  const where = { avatar: { equals: image } }
  const authors = await findRows(asker, 'authors', { limit: most, select: [], where })
  return [
    ...((await isOfSite(asker, image)) ? ['site'] : []),
    ...articles.map(({ article }) => `article:${article}`),
    ...authors.map(({ id }) => `author:${id}`),
  ]
}
