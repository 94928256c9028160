import type { Kind, PublishedAs } from '../domain/workflow/publishedAs.ts'
import type { PayloadRequest } from 'payload'
import { findRowById } from '../database/rows.ts'
import { archive, recordOf } from './archive.ts'
import { categoriesOf, type Category } from './categories.ts'
import { changeAs, enterChange, keysOfChange } from './changes.ts'
import { correctionsOf, enterCorrections } from './corrections.ts'
import { enterFormerAddresses } from './formerAddresses.ts'
import { type ArticleDocument, freeze } from './freeze.ts'
import type { Frozen, LivePage, PageRow } from './frozen.ts'
import { lookUp } from './lookUp.ts'
import { project } from './project.ts'
import { publicationHash, type PublicationRecord } from '../ledger/publicationHash.ts'

type Publishing = {
  req: PayloadRequest
  /** The whole working document, already saved as live. */
  article: ArticleDocument
  /** Needed while the article is live, and of no meaning otherwise. */
  kind: Kind | null
  contentHash: string | null
  /** The user who publishes; null for the clock. */
  by: string | null
  /** The user who answers for it. */
  responsible: string | null
  /** ISO 8601 */
  at: string
}

/** A publication as it will be, for the move that makes it to stand under its `hash`. */
export type Prepared = {
  hash: string
  record: PublicationRecord
  frozen: Frozen
  dated: Pick<LivePage, 'number' | 'publishedAt' | 'revisedAt'>
  former: PageRow | null
  tree: readonly Category[]
  contentHash: string | null
  kind: PublishedAs
  at: string
}

/**
 * Freezes the article.
 *
 * @throws when the document is not one that the moves let through.
 */
export const prepare = async ({ req, article, ...move }: Publishing): Promise<Prepared> => {
  const former = await findRowById(req, 'pages', String(article.id))
  const tree = await categoriesOf(req)
  const frozen = freeze(article, await lookUp(req, article))
  const at = new Date(move.at).toISOString()
  const kind = kindOf(former, move.kind)
  const number = (former?.number ?? 0) + 1
  const first = former?.publishedAt ?? article.originalPublishedAt ?? at
  const publishedAt = new Date(first).toISOString()
  const { contentHash } = move
  const record = await recordOf(req, { ...move, number, publishedAt, at, kind, frozen, tree })
  const isNews = kind === 'update' || kind === 'correction'
  const revisedAt = isNews ? at : (former?.revisedAt ?? null)
  const dated = { number, publishedAt, revisedAt }
  return {
    hash: publicationHash(record),
    record,
    frozen,
    dated,
    former,
    tree,
    contentHash,
    kind,
    at,
  }
}

/**
 * Archives what was prepared, and shows it to the public from the commit of `req` on.
 *
 * @returns the id of the publication.
 */
export const publish = async (
  req: PayloadRequest,
  { record, frozen, dated, former, tree, contentHash, kind, at }: Prepared,
  moveId: string,
): Promise<{ publication: string }> => {
  const publication = await archive(req, record, moveId)
  const corrections = await correctionsOf(req, frozen.id)
  const page: LivePage = {
    ...dated,
    id: frozen.id,
    slug: frozen.slug,
    state: 'live',
    goneAt: null,
    category: frozen.category,
    publication,
    card: {
      title: frozen.title,
      kicker: frozen.kicker,
      lead: frozen.lead,
      bylines: frozen.bylines,
      thumbnail: frozen.hero ?? frozen.figures[0] ?? null,
    },
    content: { ...frozen, contentHash, corrections },
  }
  await project(req, { page, former, tree })
  await enterCorrections(req, page.id, corrections)
  await enterFormerAddresses(req, page)
  await enterChange(req, page.id, {
    slug: page.slug,
    change: changeAs[kind],
    at,
    keys: keysOfChange(page.id, [frozen, ...shownBefore(former)], tree),
  })
  return { publication }
}

/** What readers were shown of it until now. */
const shownBefore = (former: PageRow | null): Frozen[] =>
  former?.state === 'live' ? [former.content] : []

const kindOf = (former: PageRow | null, kind: Kind | null): PublishedAs => {
  if (former === null) return 'first'
  if (former.state === 'gone') return 'again'
  if (kind === null) throw new Error(`Article ${former.id} is live: say what it is published as.`)
  return kind
}
