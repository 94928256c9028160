import type { PayloadRequest } from 'payload'
import { settings } from '../config/settings.ts'
import { idOf } from '../domain/idOf.ts'
import { type Category, categoriesOf } from './categories.ts'
import { type ArticleDocument, freeze, lookedUpBy, type Lookups } from './freeze.ts'
import type { Frozen, LivePage, PageRow } from './frozen.ts'
import { atSite } from './html.ts'
import type { Photo } from './photo.ts'
import { project } from './project.ts'
import { pageOf } from './rows.ts'

/** What a live article is published again as. */
export type Kind = 'update' | 'minor' | 'correction'

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
    content: { ...frozen, contentHash },
  }
  await project(req, { page, former, tree })
  return { publication }
}

const kindOf = (former: PageRow | null, kind: Kind | null): Kind | 'first' | 'again' => {
  if (former === null) return 'first'
  if (former.state === 'gone') return 'again'
  if (kind === null) throw new Error(`Article ${former.id} is live: say what it is published as.`)
  return kind
}

const lookUp = async (req: PayloadRequest, article: ArticleDocument): Promise<Lookups> => {
  const ids = lookedUpBy(article)
  const photos = await rowsOf<Photo>(req, 'images', ids.photos)
  const authors = await rowsOf<{ id: unknown; name: string; kind: string }>(
    req,
    'authors',
    ids.authors,
  )
  return { photos, authors }
}

const rowsOf = async <Row extends { id: unknown }>(
  req: PayloadRequest,
  collection: 'images' | 'authors',
  ids: readonly string[],
): Promise<Map<string, Row>> => {
  if (ids.length === 0) return new Map()
  const where = { id: { in: [...ids] } }
  const { docs } = await req.payload.db.find<Row>({ collection, pagination: false, req, where })
  return new Map(docs.map((row) => [String(row.id), row]))
}

type Archived = Pick<LivePage, 'number' | 'publishedAt'> &
  Pick<Publishing, 'moveId' | 'contentHash' | 'by' | 'at'> & {
    kind: ReturnType<typeof kindOf>
    frozen: Frozen
    tree: readonly Category[]
  }

/** Writes the row that the law asks for: everything as readers see it at this moment. */
const archive = async (
  req: PayloadRequest,
  { frozen, tree, ...said }: Archived,
): Promise<string> => {
  const { id, html, category, secondaryCategories, topics, related, seo, ...printed } = frozen
  const row: unknown = await req.payload.db.create({
    collection: 'publications',
    data: {
      ...said,
      ...printed,
      article: id,
      html: atSite(html, settings.publicUrl),
      categoryName: tree.find((one) => one.id === category)?.name ?? null,
      placement: { category, secondaryCategories, topics, related, seo },
      responsibleEditor: await nameOf(req, said.by),
    },
    req,
  })
  const publication = idOf(row)
  if (publication === null) throw new Error('The publication was stored without an id.')
  return publication
}

/** Who answers for the publication: the user who made it, by the name of that day. */
const nameOf = async (req: PayloadRequest, user: string | null): Promise<string | null> => {
  if (user === null) return null
  const row = await req.payload.db.findOne<{ id: string; name?: string | null }>({
    collection: 'users',
    req,
    where: { id: { equals: user } },
  })
  return row?.name ?? null
}
