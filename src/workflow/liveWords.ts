import { asShown, type FigureUse } from '../domain/body.ts'
import { idOf } from '../domain/idOf.ts'
import type { Article, Image } from '../payload-types.ts'
import type { Frozen, FrozenFigure } from '../publishing/frozen.ts'
import { usesOf } from './seal.ts'
import { shows, type WordOfPhoto, wordsOfPhoto } from './rewordings.ts'
import type { Place } from './usesOfPhoto.ts'

/** A word of a photo that readers of an article read as it was approved, and the photo says otherwise now. */
export type ChangedWord = { where: Place; word: WordOfPhoto; live: string; now: string }

type Text = Pick<Article, 'hero' | 'body' | 'seo'>
type Published = Pick<Frozen, 'hero' | 'figures' | 'seo'>

/** Which words of the photo an article has printed for want of its own, that are others now; each place and word once. */
export function changedLiveWords(
  photo: Pick<Image, 'id' | WordOfPhoto>,
  text: Text,
  published: Published,
): ChangedWord[] {
  const changed = printedUses(text, published)
    .filter(({ use }) => use.image === photo.id)
    .flatMap(({ figure, use, where }) => {
      const now = asShown(use, photo)
      return wordsOfPhoto
        .filter((word) => shows(use, [word]) && figure[word] !== now[word])
        .map((word) => ({ where, word, live: figure[word], now: now[word] }))
    })
  return changed.filter(
    ({ where, word }, at) =>
      changed.findIndex((one) => one.where === where && one.word === word) === at,
  )
}

type Printed = { where: Place; use: FigureUse; figure: FrozenFigure }

/** Each use of a photo with what readers were given of it. */
function printedUses(text: Text, { figures, hero, seo }: Published): Printed[] {
  const uses = usesOf(text)
  const inBody = uses.filter(({ path }) => path !== 'hero')
  const shared = { path: 'seo', image: idOf(text.seo?.image), ...nothingOfItsOwn }
  return [
    ...uses.filter(({ path }) => path === 'hero').flatMap(printed('hero', () => hero)),
    ...inBody.flatMap(printed('body', (at) => figures[at] ?? null)),
    ...[shared].flatMap(printed('seo', () => seo.image)),
  ]
}

const nothingOfItsOwn = { caption: '', alt: '', credit: '', decorative: false }

const printed =
  (where: Place, figureAt: (at: number) => FrozenFigure | null) =>
  (use: FigureUse, at: number): Printed[] => {
    const figure = figureAt(at)
    return figure && figure.image === use.image ? [{ where, use, figure }] : []
  }
