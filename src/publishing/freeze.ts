import { type FieldsThat, type Line, linesOf } from '../domain/article/fields.ts'
import { type Body, figuresOf, type FigureUse, isBody, plainTextOf } from '../domain/body.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import { shownOf } from '../domain/text/clean.ts'
import { syllablesOf } from '../domain/text/syllables.ts'
import type { Frozen, FrozenByline, FrozenFigure } from './frozen.ts'
import { htmlOf } from './html.ts'
import { figureOf, type Photo } from './photo.ts'

/** What a publication takes from an article's document, relationships as ids or populated. */
export type ArticleDocument = Pick<Document, FieldsThat<'isFrozen'>>

type Document = Partial<Record<Line, string | null>> & {
  id: string | number
  slug?: string | null
  body?: unknown
  hero?: (Partial<Words> & { image?: unknown; decorative?: boolean | null }) | null
  category?: unknown
  secondaryCategories?: readonly unknown[] | null
  topics?: readonly unknown[] | null
  related?: readonly unknown[] | null
  bylines?: readonly Byline[] | null
  seo?: { title?: string | null; description?: string | null; image?: unknown } | null
  originalPublishedAt?: string | null
  /** By author's id: the names that were approved, where an approval stands. */
  printedNames?: unknown
}

type Words = { caption: string | null; alt: string | null; credit: string | null }
type Byline = { author?: unknown; role?: string | null; name?: string | null }

/** What has to be looked up before an article can be frozen, by id. */
export type Lookups = {
  photos: ReadonlyMap<string, Photo>
  authors: ReadonlyMap<string, { name: string; kind?: string | null }>
}

/** Rule of thumb for Vietnamese, counted in syllables. */
const syllablesPerMinute = 220

/** The ids of everything `freeze` has to know of the article. */
export const lookedUpBy = (article: ArticleDocument): { photos: string[]; authors: string[] } => ({
  photos: idsOf([
    article.hero?.image,
    article.seo?.image,
    ...figuresOf(bodyOfArticle(article)).map(({ image }) => image),
  ]),
  authors: idsOf(article.bylines?.map(({ author }) => author)),
})

/**
 * The article as readers will see it from now on: nothing in it changes any more when a photo, an author
 * or a category is edited.
 *
 * @throws when something is missing that the moves refuse to publish without: no body, an empty slot.
 */
export const freeze = (article: ArticleDocument, { photos, authors }: Lookups): Frozen => {
  const photoOf = (image: unknown): Photo => {
    const photo = photos.get(idOf(image) ?? '')
    if (!photo) throw new Error(`Article ${article.id} shows a photo that does not exist.`)
    return photo
  }
  const shown = (image: unknown, use: Parameters<typeof figureOf>[0]): FrozenFigure | null =>
    idOf(image) === null ? null : figureOf(use, photoOf(image))
  const body = bodyOfArticle(article)
  const figures = figuresOf(body).map((use) => figureOf(use, photoOf(use.image)))
  const text = plainTextOf(body)
  const approved = new Map<string, unknown>(Object.entries(article.printedNames ?? {}))
  const wordCount = syllablesOf(text).length
  return {
    id: String(article.id),
    slug: article.slug ?? '',
    ...linesOf(article, orNull),
    title: article.title ?? '',
    body,
    html: htmlOf(body, figures),
    text,
    hero: shown(article.hero?.image, useOf(article.hero ?? {})),
    figures,
    bylines: (article.bylines ?? []).flatMap((byline) => printed(byline, authors, approved)),
    category: idOf(article.category),
    secondaryCategories: idsOf(article.secondaryCategories),
    topics: idsOf(article.topics),
    related: idsOf(article.related),
    seo: {
      title: orNull(article.seo?.title),
      description: orNull(article.seo?.description),
      image: shown(article.seo?.image, useOf({})),
    },
    wordCount,
    readMinutes: Math.max(1, Math.ceil(wordCount / syllablesPerMinute)),
  }
}

const bodyOfArticle = ({ id, body }: ArticleDocument): Body => {
  if (isBody(body)) return body
  throw new Error(`Article ${id} has no body to publish.`)
}

const orNull = (text: string | null | undefined): string | null => shownOf(text) || null

const useOf = (use: NonNullable<ArticleDocument['hero']>): Omit<FigureUse, 'image' | 'path'> => ({
  caption: use.caption ?? '',
  alt: use.alt ?? '',
  credit: use.credit ?? '',
  decorative: use.decorative ?? false,
})

/**
 * The name as printed wins over the author's own, and the author's at the approval over today's; a row
 * that names nobody is not printed.
 */
const printed = (
  byline: Byline,
  authors: Lookups['authors'],
  approved: ReadonlyMap<string, unknown>,
): FrozenByline[] => {
  const author = idOf(byline.author)
  const known = author === null ? undefined : authors.get(author)
  const atApproval = author === null ? undefined : approved.get(author)
  const name =
    orNull(byline.name) ??
    (typeof atApproval === 'string' ? atApproval : null) ??
    orNull(known?.name)
  if (name === null) return []
  return [
    {
      author: known ? author : null,
      name,
      role: byline.role ?? 'text',
      kind: known?.kind ?? 'person',
    },
  ]
}
