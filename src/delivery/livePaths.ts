import type { Payload } from 'payload'
import { findRows } from '../database/rows.ts'
import { articlePath, authorPath, categoryPath, topicPath } from '../domain/addresses.ts'
import { holdersOf } from '../publishing/registers.ts'

type Paths = {
  /** Those at which readers find something. */
  live: Set<string>
  /** Former addresses of live articles, of categories, authors and topics, and their present ones. */
  moved: Map<string, string>
}

/** What stands at paths of the site today. */
export const livePaths = async (payload: Payload, paths: readonly string[]): Promise<Paths> => {
  const live = new Set<string>(paths.filter((path) => ownPages.has(path)))
  const moved = new Map<string, string>()
  for (const kind of kinds) {
    const slugs = slugsIn(paths, kind.form)
    if (slugs.length > 0) await namedAt(payload, kind, slugs, { live, moved })
  }
  const slugs = slugsIn(paths, articleForm)
  if (slugs.length > 0) await articlesAt(payload, slugs, { live, moved })
  return { live, moved }
}

const namedAt = async (
  payload: Payload,
  { collection, addressOf }: (typeof kinds)[number],
  slugs: string[],
  { live, moved }: Paths,
): Promise<void> => {
  const where = { slug: { in: slugs } }
  const rows = await findRows(payload, collection, { select: ['slug'], where })
  for (const { slug } of rows) if (slug) live.add(addressOf(slug))
  // Whose a slug is now is found by it, whoever had it once.
  const others = slugs.filter((slug) => !live.has(addressOf(slug)))
  const holders = await holdersOf(payload, `former-${collection}`, others)
  if (holders.size === 0) return
  const present = await findRows(payload, collection, {
    select: ['slug'],
    where: { id: { in: [...new Set(holders.values())] } },
  })
  const slugOf = new Map(present.map(({ id, slug }) => [id, slug]))
  for (const [former, id] of holders) {
    const slug = slugOf.get(id)
    if (slug) moved.set(addressOf(former), addressOf(slug))
  }
}

const articlesAt = async (
  payload: Payload,
  slugs: string[],
  { live, moved }: Paths,
): Promise<void> => {
  const held = await findRows(payload, 'slugs', {
    select: ['article', 'published'],
    where: { id: { in: slugs } },
  })
  const pages = await findRows(payload, 'pages', {
    select: ['slug', 'state'],
    where: { id: { in: [...new Set(held.map(({ article }) => article))] } },
  })
  const present = new Map(pages.map((page) => [page.id, page]))
  for (const { id, article, published } of held) {
    const page = present.get(article)
    if (!published || page?.state !== 'live') continue
    if (page.slug === id) live.add(articlePath(id))
    else moved.set(articlePath(id), articlePath(page.slug))
  }
}

const slugsIn = (paths: readonly string[], form: RegExp): string[] =>
  paths.flatMap((path) => form.exec(path)?.[1] ?? [])

const articleForm = /^\/([a-z0-9-]{1,100})\.html$/

const kinds = [
  { collection: 'categories', addressOf: categoryPath, form: /^\/([a-z0-9-]{1,100})$/ },
  { collection: 'authors', addressOf: authorPath, form: /^\/tac-gia\/([a-z0-9-]{1,100})$/ },
  { collection: 'topics', addressOf: topicPath, form: /^\/chu-de\/([a-z0-9-]{1,100})$/ },
] as const

/** Pages that the site has by itself. */
const ownPages: ReadonlySet<string> = new Set(['/tim-kiem', '/cai-chinh'])
