import type { PayloadRequest } from 'payload'
import { hasRow, updateRow } from '../database/rows.ts'
import { showing } from './lists.ts'
import { readList } from './readList.ts'

/**
 * Sets on each photo whether a live article or an author shows it, once the lists and authors say so. The row is
 * written even where nothing changes: two transactions that judge the same photo must collide, or each of them would
 * count on the article that the other takes down.
 */
export const showPhotos = async (
  req: PayloadRequest,
  { shown, before }: { shown: readonly string[]; before: readonly string[] },
): Promise<void> => {
  for (const id of new Set([...shown, ...before])) {
    const live = shown.includes(id) || (await isShown(req, id))
    await updateRow(req, 'images', id, { live })
  }
}

const isShown = async (req: PayloadRequest, image: string): Promise<boolean> =>
  (await readList(req, showing(image), { limit: 1 })).length > 0 ||
  (await hasRow(req, 'authors', { avatar: { equals: image } }))
