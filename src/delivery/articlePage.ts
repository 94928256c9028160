import { linesOf } from '../domain/article/fields.ts'
import { articlePath } from '../domain/addresses.ts'
import type { LivePage } from '../publishing/frozen.ts'
import { readAnywhere, withPictures } from '../publishing/html.ts'
import { cardOf } from './cards.ts'
import { correctionOf } from './correctionOf.ts'
import { figureAt } from './figureAt.ts'
import { jsonLdOf } from './jsonLd.ts'
import type { RenderContext } from './renderContext.ts'
import type { Neighbours } from './neighbours.ts'
import type { ArticlePage, Named, SiteInfo } from './shapes.ts'

/** The whole answer for one article, in the contract's shape. */
export const articlePageOf = (
  row: LivePage,
  { site, ...beside }: Neighbours & { site: SiteInfo },
  made: RenderContext,
): ArticlePage => {
  const { siteUrl, mediaUrl, clock, names } = made
  const { id, slug, content } = row
  const url = siteUrl + articlePath(slug)
  const shown = (figure: LivePage['content']['hero']) => figure && figureAt(mediaUrl, figure)
  const published = clock(row.publishedAt)
  const updated = row.revisedAt ? clock(row.revisedAt) : null
  const hero = shown(content.hero)
  const figures = content.figures
    .filter(({ image }) => image !== content.hero?.image)
    .map((figure) => figureAt(mediaUrl, figure))
  const page = {
    id,
    slug,
    url,
    // A page of before a line was known has none.
    ...linesOf<string | null, string | null>(content, (text) => text ?? null),
    title: content.title,
    html: readAnywhere(withPictures(content.html, content.figures), made),
    text: content.text,
    body: content.body,
    hero,
    figures,
    bylines: content.bylines.map(({ author, name, role, kind }) => ({
      name,
      role,
      kind,
      url: names.author(author)?.url ?? null,
    })),
    category: categoryOf(row.category, made),
    topics: content.topics.flatMap((topic) => names.topic(topic) ?? []),
    publishedAt: published.iso,
    publishedAtText: published.text,
    updatedAt: updated?.iso ?? null,
    updatedAtText: updated?.text ?? null,
    corrections: (content.corrections ?? []).map((one) => correctionOf(one, made)),
    related: beside.related.map((one) => cardOf(one, made)),
    recommended: beside.recommended.map((one) => cardOf(one, made)),
    otherNews: beside.otherNews.map((one) => cardOf(one, made)),
    wordCount: content.wordCount,
    readMinutes: content.readMinutes,
    seo: {
      title: content.seo.title ?? content.title,
      description: content.seo.description ?? content.lead,
      image: shown(content.seo.image) ?? hero ?? figures[0] ?? site.image,
      canonical: url,
    },
    publication: row.publication,
    contentHash: content.contentHash,
  } satisfies Omit<ArticlePage, 'jsonLd'>
  return { ...page, jsonLd: { ...jsonLdOf(page, site) } }
}

const categoryOf = (
  id: string | null,
  { names }: RenderContext,
): (Named & { path: Named[] }) | null => {
  const category = names.category(id)
  return category && { ...category, path: names.categoryPath(id) }
}
