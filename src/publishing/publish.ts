import type { PayloadRequest } from 'payload'
import { archive } from './archive.ts'
import { categoriesOf } from './categories.ts'
import { correctionsOf } from './corrections.ts'
import { type ArticleDocument, freeze } from './freeze.ts'
import type { LivePage, PageRow } from './frozen.ts'
import { lookUp } from './lookUp.ts'
import { project } from './project.ts'
import { pageOf } from './rows.ts'

/** What a live article is published again as. */
export type Kind = 'update' | 'minor' | 'correction'

/** What a publication is: of a live article its kind, else the first one, or one after a withdrawal. */
export type PublishedAs = Kind | 'first' | 'again'

type Publishing = {
  req: PayloadRequest
  /** The whole working document, already saved as live. */
  article: ArticleDocument
  /** Needed while the article is live, and of no meaning otherwise. */
  kind: Kind | null
  moveId: string
  contentHash: string | null
  /** The user who publishes; null for the clock. */
  by: string | null
  /** The user who answers for it. */
  responsible: string | null
  /** ISO 8601 */
  at: string
}

/**
 * Freezes the article into a publication and shows it to the public from the commit of `req` on.
 *
 * @returns the id of the publication.
 * @throws when the document is not one that the moves let through.
 */
export const publish = async ({
  req,
  article,
  ...move
}: Publishing): Promise<{ publication: string }> => {
  const former = await pageOf(req, String(article.id))
  const tree = await categoriesOf(req.payload, req)
  const frozen = freeze(article, await lookUp(req, article))
  const at = new Date(move.at).toISOString()
  const kind = kindOf(former, move.kind)
  const dated = {
    number: (former?.number ?? 0) + 1,
    publishedAt: new Date(former?.publishedAt ?? article.originalPublishedAt ?? at).toISOString(),
  }
  const { contentHash } = move
  const publication = await archive(req, { ...move, ...dated, at, kind, frozen, tree })
  const page: LivePage = {
    ...dated,
    id: frozen.id,
    slug: frozen.slug,
    state: 'live',
    goneAt: null,
    category: frozen.category,
    publication,
    revisedAt: kind === 'update' || kind === 'correction' ? at : (former?.revisedAt ?? null),
    card: {
      title: frozen.title,
      lead: frozen.lead,
      thumbnail: frozen.hero ?? frozen.figures[0] ?? null,
    },
    content: { ...frozen, contentHash, corrections: await correctionsOf(req, frozen.id) },
  }
  await project(req, { page, former, tree })
  return { publication }
}

const kindOf = (former: PageRow | null, kind: Kind | null): PublishedAs => {
  if (former === null) return 'first'
  if (former.state === 'gone') return 'again'
  if (kind === null) throw new Error(`Article ${former.id} is live: say what it is published as.`)
  return kind
}
