import type { Payload } from 'payload'
import { findRows } from '../database/rows.ts'
import { articlePath, authorPath, categoryPath, topicPath } from '../domain/addresses.ts'

type Paths = {
  /** Those at which readers find something. */
  live: Set<string>
  /** Former addresses of live articles, and their present ones. */
  moved: Map<string, string>
}

/** What stands at paths of the site today. */
export const livePaths = async (payload: Payload, paths: readonly string[]): Promise<Paths> => {
  const live = new Set<string>(paths.filter((path) => ownPages.has(path)))
  for (const { collection, addressOf, form } of kinds) {
    const slugs = slugsIn(paths, form)
    if (slugs.length === 0) continue
    const where = { slug: { in: slugs } }
    const rows = await findRows(payload, collection, { select: ['slug'], where })
    for (const { slug } of rows) if (slug) live.add(addressOf(slug))
  }
  const slugs = slugsIn(paths, articleForm)
  return {
    live,
    moved: slugs.length === 0 ? new Map<string, string>() : await articlesAt(payload, slugs, live),
  }
}

const articlesAt = async (
  payload: Payload,
  slugs: string[],
  live: Set<string>,
): Promise<Map<string, string>> => {
  const held = await findRows(payload, 'slugs', {
    select: ['article', 'published'],
    where: { id: { in: slugs } },
  })
  const pages = await findRows(payload, 'pages', {
    select: ['slug', 'state'],
    where: { id: { in: [...new Set(held.map(({ article }) => article))] } },
  })
  const present = new Map(pages.map((page) => [page.id, page]))
  const moved = new Map<string, string>()
  for (const { id, article, published } of held) {
    const page = present.get(article)
    if (!published || page?.state !== 'live') continue
    if (page.slug === id) live.add(articlePath(id))
    else moved.set(articlePath(id), articlePath(page.slug))
  }
  return moved
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
