import type { PayloadRequest } from 'payload'
import { type Asker, findGlobalRow, hasRow, updateRow } from '../database/rows.ts'
import { idsOf } from '../domain/idOf.ts'
import { showing } from './lists.ts'
import { readList } from './readList.ts'

/**
 * Sets on each photo whether a live article, an author or the newspaper itself shows it, once these say so. The row is
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
  (await isShownAsItIs(req, image))

/** Whether readers see the photo as it stands today, and not as it was frozen: with an author, or the newspaper itself. */
export const isShownAsItIs = async (req: PayloadRequest, image: string): Promise<boolean> =>
  (await hasRow(req, 'authors', { avatar: { equals: image } })) || (await isOfSite(req, image))

/** Whether it is the logo of the newspaper, or the photo that stands for it. */
export const isOfSite = async (asker: Asker, image: string): Promise<boolean> => {
  const { logo, image: own } = await findGlobalRow(asker, 'site', { select: ['logo', 'image'] })
  return idsOf([logo, own]).includes(image)
}
