import type { Line } from '../domain/article/fields.ts'
import type { Body } from '../domain/body.ts'
import type { CropRatio } from '../domain/rendition.ts'

/** Where a photo's bytes are, from the root of the site: `/api/images/file/<name>`. */
type Source = { src: string; width: number; height: number }

/** A photo as one publication shows it: words, sizes and focal point as they were at that moment. */
export type FrozenFigure = Source & {
  image: string
  /** Of the file, so that the archive can prove which photo was shown. */
  hash: string | null
  srcset: { src: string; width: number; type: string }[]
  /** Around the focal point; missing until they are made. */
  crops?: { ratio: CropRatio; srcset: FrozenFigure['srcset'] }[]
  /** For social networks; missing until it is made, and where the photo is too small. */
  share?: Source & { type: string }
  /** It may be shown on the newspaper's own site, and nowhere else (`forOthers`). */
  siteOnly?: true
  alt: string
  caption: string
  credit: string
  /** Per cent of width and height. */
  focalPoint: { x: number; y: number }
}

/** A name under the article as printed; `author` is an id, null for a name without a record. */
export type FrozenByline = { author: string | null; name: string; role: string; kind: string }

/** A notice of what was wrong, as readers get it under its heading; `at` is ISO 8601. */
export type FrozenCorrection = {
  kind: string
  wrong: string
  right: string
  basis: string
  at: string
}

/** What a list shows of an article, beside what stands in its row. */
export type FrozenCard = {
  title: string
  lead: string | null
  thumbnail: FrozenFigure | null
  /** A card of before these were shown has neither. */
  kicker?: string | null
  bylines?: FrozenByline[]
}

/** What is printed as one text each; there is none without a title. */
export type Lines = Record<Exclude<Line, 'title'>, string | null> & { title: string }

/**
 * An article as published, whole and ready to be served. What can be renamed is an id in it; what is
 * printed is text. The site's address stands in `html` as `siteMark`.
 */
export type Frozen = Lines & {
  id: string
  slug: string
  body: Body
  html: string
  text: string
  hero: FrozenFigure | null
  figures: FrozenFigure[]
  bylines: FrozenByline[]
  category: string | null
  secondaryCategories: string[]
  topics: string[]
  related: string[]
  seo: { title: string | null; description: string | null; image: FrozenFigure | null }
  wordCount: number
  readMinutes: number
}

declare module '../database/rowTypes.ts' {
  // A module is augmented by interfaces alone.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface KnownRows {
    pages: PageRow
  }
}

/** A row of the read model while readers may read the article, and after it was withdrawn. */
export type PageRow = LivePage | GonePage

type Row = {
  id: string
  slug: string
  category: string | null
  publication: string
  number: number
  publishedAt: string
  revisedAt: string | null
}

export type LivePage = Row & {
  state: 'live'
  goneAt: null
  card: FrozenCard
  /** Corrections newest first; a page of before they were shown has none. */
  content: Frozen & { contentHash: string | null; corrections?: FrozenCorrection[] }
}

export type GonePage = Row & { state: 'gone'; goneAt: string; card: null; content: null }
