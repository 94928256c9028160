import type { PayloadRequest } from 'payload'
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
  const { db } = req.payload
  const { docs } = await db.find<{ id: string; key: string; section?: string | null }>({
    collection: 'listings',
    pagination: false,
    req,
    where: { article: { equals: page.id } },
  })
  const wanted = new Set(lists.map((list) => listingKey(list, placeOf(page))))
  const isRight = (row: (typeof docs)[number]) =>
    wanted.has(row.key) && (row.section ?? null) === section
  const wrong = docs.filter((row) => !isRight(row)).map(({ id }) => id)
  const right = new Set(docs.filter(isRight).map(({ key }) => key))
  if (wrong.length > 0)
    await db.deleteMany({ collection: 'listings', req, where: { id: { in: wrong } } })
  for (const key of wanted) {
    if (right.has(key)) continue
    const data = { key, article: page.id, section }
    await db.create({ collection: 'listings', data, req, returning: false })
  }
}
