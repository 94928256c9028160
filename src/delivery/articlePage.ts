import type { Payload } from 'payload'
import { articlePath } from '../domain/addresses.ts'
import type { LivePage } from '../publishing/frozen.ts'
import { atSite } from '../publishing/html.ts'
import { everything, inCategory } from '../publishing/lists.ts'
import { type CardRow, cardOf, cardRowsOf, figureAt, type Made } from './cards.ts'
import { jsonLdOf } from './jsonLd.ts'
import { type Listed, readList } from './readList.ts'
import type { ArticlePage, Named } from './shapes.ts'

/** The other articles a page shows, as rows. */
export type Neighbours = { related: CardRow[]; recommended: CardRow[]; otherNews: CardRow[] }

const most = { recommended: 7, otherNews: 10 }

/** What stands beside the article: its related ones, the newest of its category and of other sections. */
export const neighboursOf = async (
  payload: Payload,
  { id, category, content: { related } }: LivePage,
  section: string | null,
): Promise<Neighbours> => {
  const apart = new Set([id, ...related])
  const limit = most.otherNews + apart.size
  const same = category === null ? [] : await readList(payload, inCategory(category), { limit })
  const other = await readList(payload, everything, {
    limit: most.recommended + 1,
    where: { section: { not_equals: section } },
  })
  const ids = {
    related: related.filter((one) => one !== id),
    recommended: articlesOf(other, new Set([id])).slice(0, most.recommended),
    otherNews: articlesOf(same, apart).slice(0, most.otherNews),
  }
  const rows = await cardRowsOf(payload, Object.values(ids).flat())
  const known = new Map(rows.map((row) => [row.id, row]))
  const pick = (wanted: string[]) => wanted.flatMap((one) => known.get(one) ?? [])
  return {
    related: pick(ids.related),
    recommended: pick(ids.recommended),
    otherNews: pick(ids.otherNews),
  }
}

const articlesOf = (listed: readonly Listed[], apart: ReadonlySet<string>): string[] =>
  listed.map(({ article }) => article).filter((article) => !apart.has(article))

/** The whole answer for one article, in the contract's shape. */
export const articlePageOf = (row: LivePage, beside: Neighbours, made: Made): ArticlePage => {
  const { publicUrl, clock, names } = made
  const { id, slug, content } = row
  const url = publicUrl + articlePath(slug)
  const shown = (figure: LivePage['content']['hero']) => figure && figureAt(publicUrl, figure)
  const published = clock(row.publishedAt)
  const updated = row.revisedAt === null ? null : clock(row.revisedAt)
  const hero = shown(content.hero)
  const page = {
    id,
    slug,
    url,
    title: content.title,
    kicker: content.kicker,
    lead: content.lead,
    html: atSite(content.html, publicUrl),
    text: content.text,
    body: content.body,
    hero,
    figures: content.figures.map((figure) => figureAt(publicUrl, figure)),
    bylines: content.bylines.map(({ author, name, role, kind }) => ({
      name,
      role,
      kind,
      url: names.author(author)?.url ?? null,
    })),
    source: content.source,
    category: categoryOf(row.category, made),
    topics: content.topics.flatMap((topic) => names.topic(topic) ?? []),
    publishedAt: published.iso,
    publishedAtText: published.text,
    updatedAt: updated?.iso ?? null,
    updatedAtText: updated?.text ?? null,
    corrections: [],
    related: beside.related.map((one) => cardOf(one, made)),
    recommended: beside.recommended.map((one) => cardOf(one, made)),
    otherNews: beside.otherNews.map((one) => cardOf(one, made)),
    wordCount: content.wordCount,
    readMinutes: content.readMinutes,
    seo: {
      title: content.seo.title ?? content.title,
      description: content.seo.description ?? content.lead,
      image: shown(content.seo.image) ?? hero,
      canonical: url,
    },
    publication: row.publication,
    contentHash: content.contentHash,
  } satisfies Omit<ArticlePage, 'jsonLd'>
  return { ...page, jsonLd: jsonLdOf(page, publicUrl) }
}

const categoryOf = (id: string | null, { names }: Made): (Named & { path: Named[] }) | null => {
  const category = names.category(id)
  return category && { ...category, path: names.categoryPath(id) }
}
