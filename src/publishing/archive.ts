import type { PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { createRow, findRowById } from '../database/rows.ts'
import type { Row } from '../database/rowTypes.ts'
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
    html: atSite(html, settings.mediaUrl),
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
export const archive = (
  req: PayloadRequest,
  record: PublicationRecord,
  moveId: string,
): Promise<string> =>
  // A record is made of what was frozen; its type says only what the hash is over.
  createRow(req, 'publications', { ...(record as Row<'publications'>), moveId })

/** Who answers for the publication, by the name of that day. */
const nameOf = async (req: PayloadRequest, user: string | null): Promise<string | null> => {
  if (user === null) return null
  const row = await findRowById(req, 'users', user, { select: ['name'] })
  return row?.name ?? null
}
