import { shownOf } from '../text/clean.ts'
import type { FigureUse } from './blocks/kind.ts'

/** What readers see written with a photo. */
export type Shown = { alt: string; caption: string; credit: string }

type Words = { [Key in keyof Shown]?: string | null }

/**
 * The words of one use of a photo: its own win, where one is empty the photo's own counts (contract §3).
 * White space at the ends is not shown; a decorative photo has no alt.
 */
export const asShown = (
  { decorative, ...own }: Pick<FigureUse, keyof Shown | 'decorative'>,
  photo: Words | null | undefined,
): Shown => ({
  alt: decorative ? '' : first(own.alt, photo?.alt),
  caption: first(own.caption, photo?.caption),
  credit: first(own.credit, photo?.credit),
})

const first = (own: string, photos: string | null | undefined): string =>
  shownOf(own) || shownOf(photos)
