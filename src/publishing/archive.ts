import type { PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { idOf } from '../domain/idOf.ts'
import type { Category } from './categories.ts'
import type { Frozen } from './frozen.ts'
import { atSite } from './html.ts'
import type { PublishedAs } from '../domain/workflow/publishedAs.ts'
import { type PublicationRecord, recordIn } from '../ledger/publicationHash.ts'

type Archived = {
  frozen: Frozen
  tree: readonly Category[]
  kind: PublishedAs
  number: number
  publishedAt: string
  contentHash: string | null
  by: string | null
  responsible: string | null
  at: string
}

/** The row that the law asks for: everything as readers see it at this moment. */
export const recordOf = async (
  req: PayloadRequest,
  { frozen, tree, responsible, ...said }: Archived,
): Promise<PublicationRecord> => {
  const { id, html, category, secondaryCategories, topics, related, seo, ...printed } = frozen
  const record = {
    ...said,
    ...printed,
    article: id,
    html: atSite(html, settings.publicUrl),
    categoryName: tree.find((one) => one.id === category)?.name ?? null,
    placement: { category, secondaryCategories, topics, related, seo },
    responsibleEditor: await nameOf(req, responsible),
  }
  // What is not said would be null in one database and missing in the other, and the hash is over what is stored.
  return recordIn(JSON.parse(JSON.stringify(record)) as typeof record)
}

/**
 * Writes it down, with the move that did it.
 *
 * @returns the id of the publication.
 */
export const archive = async (
  req: PayloadRequest,
  record: PublicationRecord,
  moveId: string,
): Promise<string> => {
  const data = { ...record, moveId }
  const row: unknown = await req.payload.db.create({ collection: 'publications', data, req })
  const publication = idOf(row)
  if (publication === null) throw new Error('The publication was stored without an id.')
  return publication
}

/** Who answers for the publication, by the name of that day. */
const nameOf = async (req: PayloadRequest, user: string | null): Promise<string | null> => {
  if (user === null) return null
  const row = await req.payload.db.findOne<{ id: string; name?: string | null }>({
    collection: 'users',
    req,
    where: { id: { equals: user } },
  })
  return row?.name ?? null
}
