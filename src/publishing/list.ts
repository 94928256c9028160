import type { PayloadRequest } from 'payload'
import { createRow, deleteRows, findRows } from '../database/rows.ts'
import type { PageRow } from './frozen.ts'
import { listingKey, placeOf } from './lists.ts'

/**
 * Makes the article stand in exactly these lists; in none of them, and it is nowhere to be found.
 * Only what differs is written: most publications change no list.
 */
export const list = async (
  req: PayloadRequest,
  page: Pick<PageRow, 'id' | 'publishedAt'>,
  { lists, section }: { lists: readonly string[]; section: string | null },
): Promise<void> => {
  const rows = await findRows(req, 'listings', { where: { article: { equals: page.id } } })
  const wanted = new Set(lists.map((list) => listingKey(list, placeOf(page))))
  const isRight = (row: (typeof rows)[number]) =>
    wanted.has(row.key) && (row.section ?? null) === section
  const wrong = rows.filter((row) => !isRight(row)).map(({ id }) => id)
  const right = new Set(rows.filter(isRight).map(({ key }) => key))
  if (wrong.length > 0) await deleteRows(req, 'listings', { id: { in: wrong } })
  for (const key of wanted) {
    if (right.has(key)) continue
    await createRow(req, 'listings', { key, article: page.id, section })
  }
}
