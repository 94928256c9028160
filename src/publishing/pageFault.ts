import { canonicalJson } from '../ledger/hashOf.ts'
import { fieldsThat } from '../domain/article/fields.ts'
import { idOf } from '../domain/idOf.ts'
import { isRecord } from '../domain/isRecord.ts'
import type { FrozenCorrection, FrozenFigure, LivePage } from './frozen.ts'
import { siteMark } from './html.ts'
import { withoutJoined } from './joined.ts'
import type { Filed } from './sources.ts'

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

type Beside = {
  corrections: readonly FrozenCorrection[]
  /** The records of the photos it shows, by id. */
  photos: ReadonlyMap<string, Filed>
}

/**
 * The first part of a live page that is not what was published, or null. Pages are derived: readers are
 * shown them, and the publication is what counts. Of photos only what their records name may have joined since.
 */
export function pageFault(
  shown: LivePage,
  publication: StoredPublication,
  { corrections, photos }: Beside,
): string | null {
  const page = asPublished(shown, publication, photos)
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

/** The page without the renditions that have joined its photos. */
const asPublished = (
  page: LivePage,
  { hero, figures, placement }: StoredPublication,
  photos: Beside['photos'],
): LivePage => {
  const { card, content } = page
  const said = [hero, ...listIn(figures), shareIn(placement)].filter(isFigure)
  const without = (figure: FrozenFigure): FrozenFigure => {
    // All uses of a photo in one publication show the same files.
    const published = said.find(({ image }) => image === figure.image)
    return published ? withoutJoined(figure, published, photos.get(figure.image)) : figure
  }
  const orNone = (figure: FrozenFigure | null) => figure && without(figure)
  return {
    ...page,
    card: { ...card, thumbnail: orNone(card.thumbnail) },
    content: {
      ...content,
      hero: orNone(content.hero),
      figures: content.figures.map(without),
      seo: { ...content.seo, image: orNone(content.seo.image) },
    },
  }
}

const isFigure = (value: unknown): value is FrozenFigure =>
  isRecord(value) && 'image' in value && Array.isArray(value.srcset)

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const shareIn = (placement: unknown): unknown =>
  isRecord(placement) && isRecord(placement.seo) ? placement.seo.image : null

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
