import { canonicalJson } from '../ledger/hashOf.ts'
import { fieldsThat } from '../domain/article/fields.ts'
import { idOf } from '../domain/idOf.ts'
import type { FrozenCorrection, FrozenFigure, LivePage } from './frozen.ts'
import { siteMark } from './html.ts'

/** A stored publication, as far as its page is made from it. */
export type StoredPublication = Readonly<Record<string, unknown>> & { id: string }

const printed = [
  ...fieldsThat('isLine'),
  'slug',
  'text',
  'body',
  'hero',
  'figures',
  'bylines',
] as const

/** What a card of before these were shown has not. */
const laterInCard = ['kicker', 'bylines'] as const

/**
 * The first part of a live page that is not what was published, or null. Pages are derived: readers are
 * shown them, and the publication is what counts.
 */
export function pageFault(
  page: LivePage,
  publication: StoredPublication,
  corrections: readonly FrozenCorrection[],
): string | null {
  const { content, card } = page
  const figures = content.figures
  const parts: [string, unknown, unknown][] = [
    ...printed.map((part): [string, unknown, unknown] => [
      part,
      content[part] ?? null,
      publication[part] ?? null,
    ]),
    ['placement', placementOf(page), publication.placement],
    ['contentHash', content.contentHash, publication.contentHash],
    ['publishedAt', timeOf(page.publishedAt), timeOf(publication.publishedAt)],
    ['address', page.slug, publication.slug],
    ['card', [card.title, card.lead], [publication.title, publication.lead ?? null]],
    ...laterInCard
      .filter((part) => card[part] !== undefined)
      .map((part): [string, unknown, unknown] => ['card', card[part], publication[part] ?? null]),
    ['thumbnail', card.thumbnail, content.hero ?? figures[0] ?? (null as FrozenFigure | null)],
    ['corrections', content.corrections ?? [], corrections],
  ]
  const wrong = parts.find(([, shown, said]) => canonicalJson(shown) !== canonicalJson(said))
  if (wrong) return wrong[0]
  return isSameHtml(content.html, idOf(publication.html) ?? '') ? null : 'html'
}

const placementOf = ({ content }: LivePage) => {
  const { category, secondaryCategories, topics, related, seo } = content
  return { category, secondaryCategories, topics, related, seo }
}

const timeOf = (value: unknown): number => new Date(String(value)).getTime()

/** The archive holds the site's address of that day in the place of the mark. */
function isSameHtml(shown: string, archived: string): boolean {
  const parts = shown.split(siteMark)
  const marks = parts.length - 1
  if (marks === 0) return shown === archived
  const start = parts[0]?.length ?? 0
  const length = (archived.length - parts.join('').length) / marks
  return parts.join(archived.slice(start, start + length)) === archived
}
